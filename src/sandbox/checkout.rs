//! The page on which a payer confirms a payment, or names a card to be kept; it works without JavaScript.

use crate::sandbox::objects::{Binding, Payment, Status};
use crate::sandbox::refused::Done;
use crate::sandbox::shop::Shop;
use crate::values::timestamp::Timestamp;

/// Where the pages are.
pub const ROOT: &str = "/checkout/";

/// What a browser is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// A page of HTML with its status.
    Html(u16, String),
    /// Go there.
    See(String),
}

impl Shop {
    /// Shows the page of a payment.
    pub fn show_page(&mut self, id: &str) -> Page {
        if let Ok(binding) = self.binding(id) {
            return Page::Html(200, card_page(binding, self.now()));
        }
        match self.tick().and_then(|()| self.payment(id).cloned()) {
            Ok(payment) => Page::Html(200, page(&payment)),
            Err(refused) => Page::Html(refused.status, frame("<h1>There is no such payment</h1>")),
        }
    }

    /// Takes what the payer chose: `action` is `pay`, `decline` or `cancel`.
    ///
    /// To cancel only leads back to the shop: the payment waits on until its hour has passed.
    pub fn take_choice(&mut self, id: &str, form: &[(String, String)]) -> Page {
        let field = |name: &str| form.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        if let Ok(binding) = self.binding(id) {
            let back = binding.return_url.clone();
            let chosen = match field("action") {
                Some("pay") => self.name_card(id, field("card").unwrap_or_default()).map(drop),
                _ => Ok(()),
            };
            return if chosen.is_ok() { Page::See(back) } else { self.show_page(id) };
        }
        let chosen = match field("action") {
            Some("pay") => self.paid(id, field("card").unwrap_or_default()),
            Some("decline") => self.tick().and_then(|()| self.decline(id).map(drop)),
            _ => Ok(()),
        };
        let back = self.payment(id).ok().and_then(|payment| payment.return_url.clone());
        match (chosen, back) {
            (Ok(()), Some(url)) => Page::See(url),
            _ => self.show_page(id),
        }
    }

    fn paid(&mut self, id: &str, card: &str) -> Done<()> {
        self.tick()?;
        self.pay(id, card).map(drop)
    }
}

fn page(payment: &Payment) -> String {
    let amount = payment.amount.0;
    let what = payment.description.as_deref().unwrap_or("A payment");
    let head = format!("<h1>{amount}</h1><p>{}</p>", escape(what));
    if payment.status != Status::Pending || payment.return_url.is_none() {
        return frame(&format!("{head}<p>This payment is {}.</p>", payment.status.word()));
    }
    frame(&format!(
        "{head}<form method=\"post\"><label>Card number\
         <input name=\"card\" inputmode=\"numeric\" autocomplete=\"off\" value=\"5555 5555 5555 4444\"></label>\
         <p class=\"buttons\"><button name=\"action\" value=\"pay\">Pay {amount}</button>\
         <button name=\"action\" value=\"decline\">Let the bank decline</button>\
         <button name=\"action\" value=\"cancel\">Back without paying</button></p></form>\
         <p>No money moves here. 5555 5555 5555 4444 pays, 5555 5555 5555 4600 has insufficient funds, \
         5555 5555 5555 4543 is expired.</p>"
    ))
}

fn card_page(binding: &Binding, now: Timestamp) -> String {
    let head = "<h1>Another card</h1>";
    if !binding.waits(now) {
        return frame(&format!("{head}<p>Nobody has to name a card here any more.</p>"));
    }
    frame(&format!(
        "{head}<form method=\"post\"><label>Card number\
         <input name=\"card\" inputmode=\"numeric\" autocomplete=\"off\" value=\"5555 5555 5555 4444\"></label>\
         <p class=\"buttons\"><button name=\"action\" value=\"pay\">Keep this card</button>\
         <button name=\"action\" value=\"cancel\">Back without a card</button></p></form>\
         <p>No money moves here. 5555 5555 5555 4444 is kept, 5555 5555 5555 4543 is expired.</p>"
    ))
}

fn frame(inside: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Payment</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>body{{font:1rem/1.5 system-ui,sans-serif;\
         max-width:26rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}}label,input{{display:block;\
         width:100%;font:inherit;box-sizing:border-box}}input{{padding:.5rem}}button{{font:inherit;\
         padding:.5rem 1rem;margin:.25rem .25rem 0 0}}</style><body><main>{inside}</main></body></html>"
    )
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
