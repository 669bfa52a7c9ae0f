//! Finding customers by the beginnings of words of their names, ids and e-mail addresses.

use crate::db::door::View;
use crate::error::{Error, Result};
use crate::records::customer::{self, Customer};
use crate::records::customer_list::Filter;
use crate::records::customer_word::{self, Hit};
use crate::values::id::{self, CustomerId};
use crate::values::page::{Page, Paging, Sort, read_cursor, write_cursor};
use uuid::Uuid;

/// Words that are read at once.
const CHUNK: i64 = 250;
/// Words that are looked at for one page: however much is asked for, an answer takes no longer than this.
const LOOKED_MAX: usize = 2_000;

/// One page of the customers that pass the filter and have, for each of `terms`, a word that begins with it;
/// or, for a single term, an id that does. In the order of the words that were found, unless sorted.
///
/// A page may hold fewer than asked for and still not be the last: when many were looked at, and few passed.
///
/// # Errors
/// When more have such a word than can be sorted.
pub async fn search_customers(
    view: &mut View,
    filter: &Filter,
    paging: &Paging,
    terms: &[String],
) -> Result<Page<Customer>> {
    let Some(sort) = paging.sort else { return in_order_found(view, (filter, terms), paging).await };
    let lead = fewest(view, terms).await?;
    sorted(view, &Search::of(filter, terms, lead), paging, sort).await
}

/// The term that is sought: a part of an id, else what the fewest words begin with.
async fn fewest(view: &mut View, terms: &[String]) -> Result<usize> {
    let (mut best, mut least) = (0, i64::MAX);
    for (place, term) in terms.iter().enumerate().filter(|_| terms.len() > 1) {
        let count = match is_id(term) {
            true => 0,
            false => customer_word::count_beginning_with(view, term, LOOKED_MAX as i64).await?,
        };
        if count < least {
            (best, least) = (place, count);
        }
    }
    Ok(best)
}

fn is_id(term: &str) -> bool {
    id::range(CustomerId::PREFIX, term).is_some()
}

/// What is looked for.
struct Search<'a> {
    filter: &'a Filter,
    terms: &'a [String],
    /// What is sought; the others are only compared.
    lead: &'a str,
    is_id: bool,
}

impl Search<'_> {
    fn of<'a>(filter: &'a Filter, terms: &'a [String], lead: usize) -> Search<'a> {
        let lead = terms.get(lead).map_or("", String::as_str);
        Search { filter, terms, lead, is_id: is_id(lead) }
    }

    /// Before everything that may be found.
    fn start(&self) -> Hit {
        (self.lead.to_owned(), CustomerId::from_uuid(Uuid::nil()))
    }

    fn cursor(&self, (word, customer): &Hit) -> String {
        write_cursor(&[self.lead.to_owned(), word.clone(), customer.to_string()])
    }

    /// The next that were found behind a place, with who they are.
    async fn next(&self, view: &mut View, place: &Hit) -> Result<Vec<(Hit, Option<Customer>)>> {
        let hits = match self.is_id {
            true => customer_word::ids_beginning_with(view, self.lead, place, CHUNK).await?,
            false => customer_word::beginning_with(view, self.lead, place, CHUNK).await?,
        };
        let ids: Vec<CustomerId> = hits.iter().map(|(_, customer)| *customer).collect();
        let customers = customer::get_many(view, &ids).await?;
        let known = hits.into_iter().map(|hit| {
            let customer = customers.get(&hit.1).filter(|customer| self.fits(customer, &hit.0)).cloned();
            (hit, customer)
        });
        Ok(known.collect())
    }

    /// Whether a customer is one of those that are wanted; each is found once, by the first of its words.
    fn fits(&self, customer: &Customer, word: &str) -> bool {
        let wants_kind = self.filter.kind.is_none_or(|kind| customer.kind.word() == kind);
        let wants_state = self.filter.disabled.is_none_or(|is| customer.disabled_at.is_some() == is);
        if !wants_kind || !wants_state {
            return false;
        }
        let words = customer.words();
        let first = |term: &str| words.range(term.to_owned()..).next().filter(|word| word.starts_with(term));
        let is_first = self.is_id || first(self.lead).is_some_and(|first| first == word);
        let mut others = self.terms.iter().filter(|term| *term != self.lead);
        is_first && others.all(|term| first(term).is_some())
    }
}

async fn in_order_found(
    view: &mut View,
    (filter, terms): (&Filter, &[String]),
    paging: &Paging,
) -> Result<Page<Customer>> {
    let (search, mut place) = match &paging.cursor {
        Some(cursor) => {
            let keys = read_cursor(cursor, 3)?;
            let lead = terms.iter().position(|term| *term == keys[0]);
            let refuse = || Error::invalid("cursor", cursor, "is of another search");
            let search = Search::of(filter, terms, lead.ok_or_else(refuse)?);
            (search, (keys[1].clone(), keys[2].parse()?))
        }
        None => {
            let search = Search::of(filter, terms, fewest(view, terms).await?);
            let start = search.start();
            (search, start)
        }
    };
    let wanted = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let (mut found, mut looked) = (Vec::new(), 0);
    loop {
        let hits = search.next(view, &place).await?;
        let is_last = (hits.len() as i64) < CHUNK;
        looked += hits.len();
        for (hit, customer) in hits {
            // One more than wanted tells that there are more.
            if customer.is_some() && found.len() == wanted {
                return Ok(Page { rows: found, next: Some(search.cursor(&place)) });
            }
            found.extend(customer);
            place = hit;
        }
        if is_last {
            return Ok(Page::whole(found));
        }
        if looked >= LOOKED_MAX {
            return Ok(Page { rows: found, next: Some(search.cursor(&place)) });
        }
    }
}

async fn sorted(view: &mut View, search: &Search<'_>, paging: &Paging, sort: Sort) -> Result<Page<Customer>> {
    let key = |customer: &Customer| {
        let text = match sort.field {
            "display_name" => customer.display_name.clone(),
            "email" => customer.email.clone().unwrap_or_default(),
            _ => String::new(),
        };
        (text, customer.customer_id)
    };
    let mut found = Vec::new();
    let (mut place, mut looked) = (search.start(), 0);
    loop {
        let hits = search.next(view, &place).await?;
        let is_last = (hits.len() as i64) < CHUNK;
        looked += hits.len();
        for (hit, customer) in hits {
            found.extend(customer);
            place = hit;
        }
        if is_last {
            break;
        }
        if looked >= LOOKED_MAX {
            let why = format!("more than {LOOKED_MAX} customers are found, too many to sort");
            return Err(Error::usage(why).hint("search for more of the name, or leave the order"));
        }
    }
    found.sort_by_key(key);
    if sort.descending {
        found.reverse();
    }
    if let Some(cursor) = &paging.cursor {
        let keys = read_cursor(cursor, 2)?;
        let last: (String, CustomerId) = (keys[0].clone(), keys[1].parse()?);
        found.retain(|customer| if sort.descending { key(customer) < last } else { key(customer) > last });
    }
    Ok(Page::cut(found, paging, |customer| {
        let (text, id) = key(customer);
        vec![text, id.to_string()]
    }))
}
