//! A page of the list of customers.

use crate::db::door::View;
use crate::error::Result;
use crate::records::customer::{self, Customer};
use crate::records::customer_list::{self, Filter};
use crate::values::page::{Page, Paging};

/// The customers of one page, in its order.
pub async fn list_customers(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<Customer>> {
    let page = customer_list::page(view, filter, paging).await?;
    let mut customers = customer::get_many(view, &page.rows).await?;
    let rows = page.rows.iter().filter_map(|id| customers.remove(id)).collect();
    Ok(Page { rows, next: page.next })
}
