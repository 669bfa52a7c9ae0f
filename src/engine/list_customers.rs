//! A page of the list of customers.

use crate::db::door::View;
use crate::engine::search_customers::search_customers;
use crate::error::Result;
use crate::records::customer::{self, Customer};
use crate::records::customer_list::{self, Filter};
use crate::values::page::{Page, Paging};
use crate::values::search;

/// The customers of one page, in its order; those that were searched for if any text was.
pub async fn list_customers(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<Customer>> {
    let terms = search::terms(paging.search.as_deref().unwrap_or_default());
    if !terms.is_empty() {
        return search_customers(view, filter, paging, &terms).await;
    }
    let page = customer_list::page(view, filter, paging).await?;
    let mut customers = customer::get_many(view, &page.rows).await?;
    let rows = page.rows.iter().filter_map(|id| customers.remove(id)).collect();
    Ok(Page { rows, next: page.next })
}
