//! Creating a service.

use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::audit::{self, Entry};
use crate::records::mark::{self, Topic};
use crate::records::service::{self, Aggregation, Methods, Service, Statuses};

/// A service that is to be.
#[derive(Clone, Debug)]
pub struct NewService {
    /// What commands and files call it: 1 to 64 of `a-z 0-9 _ -`.
    pub code: String,
    /// For people to read; the code when there is none.
    pub display_name: Option<String>,
    /// What a quantity of one is.
    pub unit: String,
    /// What a period's quantity is made of.
    pub aggregation: Aggregation,
    /// Which answers are charged.
    pub statuses: Statuses,
    /// Which request methods are charged.
    pub methods: Methods,
}

impl NewService {
    /// A service that sums quantities of a unit and charges successful requests.
    pub fn sum(code: impl Into<String>, unit: impl Into<String>) -> NewService {
        NewService {
            code: code.into(),
            display_name: None,
            unit: unit.into(),
            aggregation: Aggregation::Sum,
            statuses: Statuses::success(),
            methods: Methods::usual(),
        }
    }
}

/// Creates a service; a taken code is a conflict.
pub async fn create_service(payg: &Payg, new: NewService) -> Result<Service> {
    let plain = Service::new(&new.code, &new.unit, payg.now())?;
    let service = Service {
        display_name: new.display_name.unwrap_or(new.code),
        aggregation: new.aggregation,
        statuses: new.statuses,
        methods: new.methods,
        ..plain
    };
    let service = service.checked()?;
    let mut tx = payg.db.begin().await?;
    service::insert(&mut tx, &service).await?;
    let about = ("service", service.service_id);
    let entry = Entry::new(&payg.actor, "service.create", about, service.created_at).after(&service)?;
    audit::write(&mut tx, &[entry]).await?;
    mark::touch(&mut tx, Topic::Catalogue).await?;
    tx.commit().await?;
    Ok(service)
}
