//! A page of a list that is short enough to be read whole: operators, taxes, services, units of work.

use crate::error::Result;
use crate::records::backlog::Backlog;
use crate::records::operator::Operator;
use crate::records::service::Service;
use crate::records::tax::Tax;
use crate::values::page::{Page, Paging, read_cursor};

/// What a short list can be searched and sorted by.
pub trait Listed {
    /// Texts that a search looks into.
    fn texts(&self) -> Vec<&str>;
    /// What it is sorted by when `field` is asked for; an unknown field sorts by birth.
    fn key(&self, field: &str) -> String;
    /// Its id, which is in the order of birth.
    fn id(&self) -> String;
}

/// Cuts the page out of all rows; ASCII case does not matter to the search.
pub fn small_page<T: Listed>(rows: Vec<T>, paging: &Paging) -> Result<Page<T>> {
    let (field, descending) = paging.sort.map_or(("", false), |sort| (sort.field, sort.descending));
    let key = |row: &T| (row.key(field), row.id());
    let wanted = paging.search.as_deref().unwrap_or_default().to_ascii_lowercase();
    let mut rows: Vec<T> = rows
        .into_iter()
        .filter(|row| row.texts().iter().any(|text| text.to_ascii_lowercase().contains(&wanted)))
        .collect();
    rows.sort_by_cached_key(key);
    if descending {
        rows.reverse();
    }
    if let Some(cursor) = &paging.cursor {
        let keys = read_cursor(cursor, 2)?;
        let last = (keys[0].clone(), keys[1].clone());
        rows.retain(|row| if descending { key(row) < last } else { key(row) > last });
    }
    Ok(Page::cut(rows, paging, |row| {
        let (text, id) = key(row);
        vec![text, id]
    }))
}

impl Listed for Operator {
    fn texts(&self) -> Vec<&str> {
        vec![&self.display_name, &self.email]
    }

    fn key(&self, field: &str) -> String {
        match field {
            "email" => self.email.clone(),
            "display_name" => self.display_name.clone(),
            "role" => self.role.to_string(),
            _ => String::new(),
        }
    }

    fn id(&self) -> String {
        self.operator_id.to_string()
    }
}

impl Listed for Tax {
    fn texts(&self) -> Vec<&str> {
        vec![&self.name]
    }

    fn key(&self, field: &str) -> String {
        match field {
            "name" => self.name.clone(),
            // Nine digits, so that texts are in the order of the numbers.
            "percent" => format!("{:09}", self.rate.millionths()),
            _ => String::new(),
        }
    }

    fn id(&self) -> String {
        self.tax_id.to_string()
    }
}

impl Listed for Backlog {
    fn texts(&self) -> Vec<&str> {
        vec![&self.unit]
    }

    fn key(&self, field: &str) -> String {
        match field {
            "due" => format!("{:09}", self.due),
            "since" => self.since.map(|at| at.to_string()).unwrap_or_default(),
            _ => String::new(),
        }
    }

    fn id(&self) -> String {
        self.unit.clone()
    }
}

impl Listed for Service {
    fn texts(&self) -> Vec<&str> {
        vec![&self.code, &self.display_name, &self.unit]
    }

    fn key(&self, field: &str) -> String {
        match field {
            "code" => self.code.clone(),
            "display_name" => self.display_name.clone(),
            "unit" => self.unit.clone(),
            _ => String::new(),
        }
    }

    fn id(&self) -> String {
        self.service_id.to_string()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::values::page::Sort;

    #[derive(Clone, Debug, PartialEq)]
    struct Pet(u8, &'static str);

    impl Listed for Pet {
        fn texts(&self) -> Vec<&str> {
            vec![self.1]
        }
        fn key(&self, field: &str) -> String {
            if field == "name" { self.1.to_owned() } else { String::new() }
        }
        fn id(&self) -> String {
            self.0.to_string()
        }
    }

    /// The names of every page, pages of two apart.
    fn pages(sort: Option<Sort>, search: Option<&str>) -> String {
        let pets = vec![Pet(1, "Rex"), Pet(2, "Ann"), Pet(3, "Rex"), Pet(4, "Bob"), Pet(5, "Cid")];
        let mut paging = Paging { sort, search: search.map(str::to_owned), ..Paging::first(2) };
        let mut shown = Vec::new();
        loop {
            let page = small_page(pets.clone(), &paging).unwrap();
            let names: Vec<String> = page.rows.iter().map(|pet| format!("{}{}", pet.1, pet.0)).collect();
            shown.push(names.join(" "));
            match page.next {
                Some(next) => paging.cursor = Some(next),
                None => return shown.join(" | "),
            }
        }
    }

    #[test]
    fn pages_follow_each_other_in_every_order() {
        let by_name = |descending| Some(Sort { field: "name", descending });
        assert_eq!(pages(None, None), "Rex1 Ann2 | Rex3 Bob4 | Cid5");
        assert_eq!(pages(by_name(false), None), "Ann2 Bob4 | Cid5 Rex1 | Rex3");
        assert_eq!(pages(by_name(true), None), "Rex3 Rex1 | Cid5 Bob4 | Ann2");
        assert_eq!(pages(None, Some("re")), "Rex1 Rex3");
        assert_eq!(pages(None, Some("x1")), "");
    }
}
