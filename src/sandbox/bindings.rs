//! Cards that are kept without a payment: asked for, named by the payer, looked up.

use crate::sandbox::cards;
use crate::sandbox::objects::Binding;
use crate::sandbox::payments::CONFIRMATION;
use crate::sandbox::read::Fields;
use crate::sandbox::refused::{Done, Refused};
use crate::sandbox::shop::Shop;
use crate::sandbox::state::Request;
use crate::sandbox::written::At;
use uuid::Uuid;

impl Shop {
    /// `POST /payment_methods`.
    pub fn create_binding(&mut self, request: Request) -> Done {
        let fields = Fields::of_body(&request.body)?;
        if fields.text("type", 32)?.as_deref() != Some("bank_card") {
            return Err(fields.wrong("type", "is not bank_card"));
        }
        let page =
            fields.object("confirmation")?.ok_or_else(|| fields.wrong("confirmation", "is missing"))?;
        if page.text("type", 32)?.as_deref() != Some("redirect") {
            return Err(page.wrong("type", "is not redirect"));
        }
        let return_url = page.text("return_url", 2_048)?;
        let return_url = return_url.ok_or_else(|| page.wrong("return_url", "is missing"))?;
        let ends_at = At(self.now().plus_micros(CONFIRMATION));
        let id = Uuid::now_v7().to_string();
        self.write_binding(Binding { id, return_url, ends_at, method: None }, Some(request))
    }

    /// `GET /payment_methods/{id}`.
    pub fn binding(&self, id: &str) -> Done<&Binding> {
        let absent = || Refused::not_found("Payment method doesn't exist or access denied");
        self.state.bindings.get(id).ok_or_else(absent)
    }

    /// What the payer does on the page: names a card. One that would be declined is not kept.
    pub fn name_card(&mut self, id: &str, card: &str) -> Done {
        let mut binding = self.binding(id)?.clone();
        if !binding.waits(self.now()) {
            return Err(Refused::invalid("payment_method_id", "Nobody has to name a card any more"));
        }
        let mut method = cards::method(&binding.id, card);
        method.saved = method.declined.is_none();
        binding.method = Some(method);
        self.write_binding(binding, None)
    }
}
