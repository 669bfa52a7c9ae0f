//! stub
#![allow(missing_docs)]
use crate::db::door::View;
use crate::error::Result;
use crate::rating::measure::Measure;
use crate::rating::spec::Spec;
use crate::records::customer::Customer;
use crate::values::amount::Amount;
use crate::values::id::*;
use crate::values::timestamp::Period;
use std::sync::Arc;
pub struct Price {
    pub price_id: PriceId,
    pub spec: Spec,
}
pub struct Catalogue {}
pub struct CustomerCost {
    pub customer_id: CustomerId,
    pub services: Vec<ServiceCost>,
}
pub struct ServiceCost {
    pub service_id: ServiceId,
    pub slices: Vec<SliceCost>,
}
pub struct SliceCost {
    pub price: Option<Arc<Price>>,
    pub period: Period,
    pub from: Measure,
    pub to: Measure,
    pub cost: Amount,
}
pub async fn of_customers(
    _view: &mut View,
    _c: &Catalogue,
    _p: &[(Customer, Period)],
) -> Result<Vec<CustomerCost>> {
    Ok(vec![])
}
pub async fn catalogue(_view: &mut View) -> Result<Catalogue> {
    Ok(Catalogue {})
}
