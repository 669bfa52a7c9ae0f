//! The statements of every list that is read by key, with each of its filters and in each of its orders.

use payg::db::list::List;
use payg::db::sql::Backend;
use payg::gateway::contract::GatewayKind;
use payg::records::{
    account, api_key, audit, credit_note, customer_list, delivery, dispute, endpoint, invoice, letter, mail,
    member, payment, price, refund, subscription, transfer,
};
use payg::values::currency::Currency;
use payg::values::id::{CustomerId, EndpointId, InvoiceId, LetterId, PaymentId, PlanId, ServiceId};
use payg::values::owner::Owner;
use payg::values::page::{Paging, Sort};
use payg::values::payment_status::PaymentStatus;
use payg::values::timestamp::Timestamp;
use uuid::Uuid;

/// One statement of a list.
pub struct Listed {
    /// Which list; with `own` it is one customer's.
    pub name: String,
    /// What is sent.
    pub text: String,
    /// The beginning of the names of the indexes by which it is to be found, if one is owed.
    pub index: &'static str,
    /// Whether the rows are few and put in order where they are found.
    pub is_sorted: bool,
}

impl Listed {
    /// What is wrong with it, and how the database goes about it.
    pub fn complain(&self, steps: &[String]) -> String {
        format!("{}:\n    {}\n    {}", self.name, self.text.replace('\n', "\n    "), steps.join("\n    "))
    }
}

/// All of them, as a database is sent them.
pub fn listed(backend: Backend) -> Vec<Listed> {
    let mut all = All(Vec::new(), backend);
    all.customers();
    all.documents();
    all.payments();
    all.told();
    all.access();
    all.0
}

struct All(Vec<Listed>, Backend);

fn sorted(field: &'static str) -> Paging {
    Paging { sort: Some(Sort { field, descending: true }), ..Paging::first(50) }
}

fn searched() -> Paging {
    Paging { search: Some("word".to_owned()), ..Paging::first(50) }
}

fn eur() -> Currency {
    "EUR".parse().unwrap()
}

/// A stretch of time.
const SINCE: Option<Timestamp> = Some(Timestamp::EPOCH);

impl All {
    fn put<T>(&mut self, name: &str, index: &'static str, list: impl Fn() -> List<T>) {
        for falls in [false, true] {
            for text in list().statements(self.1, falls) {
                self.0.push(Listed { name: name.to_owned(), text, index, is_sorted: false });
            }
        }
    }

    /// The same of a list whose rows are few, so that they need no index for their order.
    fn put_few<T>(&mut self, name: &str, index: &'static str, list: impl Fn() -> List<T>) {
        let before = self.0.len();
        self.put(name, index, list);
        self.0[before..].iter_mut().for_each(|one| one.is_sorted = true);
    }

    fn customers(&mut self) {
        use customer_list::{Filter, SORTS, rows};
        for field in SORTS {
            let sort = Some(Sort { field, descending: false });
            let mut put = |name: &str, index, kind, disabled| {
                self.put(name, index, || rows(&Filter { kind, disabled }, sort));
            };
            let order = match *field {
                "display_name" => "customers_by_display_name",
                "email" => "customers_by_email",
                _ => "",
            };
            put("customers", order, None, None);
            put("users", order, Some("user"), Some(false));
            put("disabled customers", "customers_disabled", None, Some(true));
            put("disabled companies", "customers_disabled", Some("company"), Some(true));
            put("companies", "companies", Some("company"), None);
            put("enabled companies", "companies", Some("company"), Some(false));
        }
    }

    fn documents(&mut self) {
        let (own, newest) = (Some(CustomerId::new()), Paging::first(50));
        {
            use invoice::{Filter, rows};
            let all = Filter::default();
            let void = Filter { status: Some(payg::records::invoice::InvoiceStatus::Void), ..all };
            let month = Filter { month: Some("2026-10".parse().unwrap()), ..all };
            let currency = Filter { currency: Some(eur()), ..all };
            let mine = Filter { customer_id: own, ..currency };
            self.put("invoices", "invoices_by_month", || rows(all, &newest));
            self.put("invoices of a month", "invoices_by_month", || rows(month, &newest));
            self.put("invoices of a currency", "invoices_by_month", || rows(currency, &newest));
            self.put("void invoices", "invoices_void", || rows(void, &newest));
            self.put("void invoices by issue", "invoices_by_id", || rows(void, &sorted("issued_at")));
            self.put("void invoices by number", "", || rows(void, &sorted("number")));
            self.put("own invoices by issue", "", || rows(mine, &sorted("issued_at")));
            self.put_few("the own invoices", "", || rows(mine, &searched()));
            self.put_few("the own invoices by number", "", || rows(mine, &sorted("number")));
        }
        {
            use credit_note::{Filter, rows};
            let all = Filter { currency: Some(eur()), ..Filter::default() };
            let mine = Filter { customer_id: own, invoice_id: Some(InvoiceId::new()), ..all };
            self.put("credit notes", "credit_notes_by_id", || rows(all, &searched()));
            self.put("the own credit notes", "", || rows(mine, &newest));
        }
        {
            use subscription::SubscriptionStatus::{Active, AwaitingPayment, Ended};
            use subscription::{Filter, rows};
            let of =
                |status| Filter { status: Some(status), plan_id: Some(PlanId::new()), customer_id: None };
            self.put("subscriptions", "subscriptions_by_id", || rows(Filter::default()));
            self.put("active ones of a plan", "subscriptions_by_id", || rows(of(Active)));
            self.put("ended ones of a plan", "subscriptions_by_id", || rows(of(Ended)));
            self.put("awaited ones", "subscriptions_by_status", || rows(of(AwaitingPayment)));
            self.put("the own subscriptions", "", || {
                rows(Filter { customer_id: own, ..of(AwaitingPayment) })
            });
        }
        {
            use transfer::{Filter, rows};
            let all = Filter { currency: Some(eur()), since: SINCE, until: SINCE, ..Filter::default() };
            self.put("transfers", "", || rows(all));
            self.put("the own transfers", "", || rows(Filter { customer_id: own, ..all }));
            self.put("accounts", "", || {
                account::rows(account::Filter { currency: Some(eur()), customer_id: None })
            });
            self.put("the own accounts", "", || {
                account::rows(account::Filter { currency: Some(eur()), customer_id: own })
            });
        }
        {
            use price::{Filter, rows};
            let all = Filter { service: Some(ServiceId::new()), currency: Some(eur()), ..Filter::default() };
            self.put("prices", "", || rows(&all, &searched()));
            self.put_few("list prices", "", || rows(&Filter { list_only: true, ..all.clone() }, &newest));
            self.put_few("the own prices", "", || rows(&Filter { customer: own, ..all.clone() }, &newest));
        }
    }

    fn payments(&mut self) {
        let (own, newest, amount) = (Some(CustomerId::new()), Paging::first(50), sorted("amount"));
        {
            use payment::{Filter, rows};
            let all = Filter {
                gateway: Some(GatewayKind::Sandbox),
                since: SINCE,
                until: SINCE,
                ..Filter::default()
            };
            let failed = Filter { status: Some(PaymentStatus::Failed), ..all.clone() };
            let mine = Filter { customer_id: own, ..failed.clone() };
            let stuck = Filter { stuck_before: SINCE, ..failed.clone() };
            self.put("payments", "payments_by_id", || rows(&all, &searched()));
            self.put("payments by amount", "payments_by_amount", || rows(&failed, &amount));
            self.put("failed payments", "payments_by_status", || rows(&failed, &newest));
            self.put("the own payments", "", || rows(&mine, &newest));
            self.put("the own payments by amount", "payments_by_own_amount", || rows(&mine, &amount));
            self.put("stuck payments", "attempts_on_way", || rows(&stuck, &newest));
            self.put_few("stuck payments by amount", "", || rows(&stuck, &amount));
        }
        {
            use refund::{Filter, rows};
            let all = Filter { since: SINCE, until: SINCE, ..Filter::default() };
            let failed = Filter { status: Some(refund::RefundStatus::Failed), ..all };
            let of_payment = Filter { customer_id: own, payment_id: Some(PaymentId::new()), ..failed };
            self.put("refunds", "refunds_by_id", || rows(all));
            self.put("failed refunds", "refunds_by_status", || rows(failed));
            self.put("the own refunds of a payment", "", || rows(of_payment));
            self.put_few("stuck refunds", "attempts_on_way", || {
                rows(Filter { stuck_before: SINCE, ..failed })
            });
        }
        {
            use dispute::{Filter, rows};
            let all = Filter { since: SINCE, until: SINCE, ..Filter::default() };
            let open = Filter { status: Some(dispute::DisputeStatus::NeedsResponse), ..all };
            self.put("disputes", "disputes_by_id", || rows(all));
            self.put("open disputes", "disputes_by_status", || rows(open));
            self.put("the own disputes", "", || rows(Filter { customer_id: own, ..open }));
        }
    }

    fn told(&mut self) {
        let (own, newest) = (Some(CustomerId::new()), Paging::first(50));
        {
            use mail::{Filter, MailStatus, rows};
            let all = Filter { kind: None, ..Filter::default() };
            let kind = Filter { kind: Some("invoice.issued".to_owned()), ..all.clone() };
            let of = |status, kind: &Filter| Filter { status: Some(status), ..kind.clone() };
            self.put("mails", "mails_by_letter", || rows(&all, &searched()));
            self.put("sent mails", "mails_by_letter", || rows(&of(MailStatus::Sent, &all), &newest));
            self.put("mails of a kind", "mails_by_kind", || rows(&kind, &newest));
            self.put("sent mails of a kind", "mails_by_kind", || rows(&of(MailStatus::Sent, &kind), &newest));
            self.put("waiting mails", "mails_by_status", || rows(&of(MailStatus::Waiting, &kind), &newest));
            self.put("failed mails", "mails_by_status", || rows(&of(MailStatus::Failed, &all), &newest));
            self.put("the own mails", "", || rows(&Filter { customer_id: own, ..kind.clone() }, &newest));
        }
        {
            use delivery::{DeliveryStatus, Filter, rows};
            let all = Filter { endpoint_id: Some(EndpointId::new()), ..Filter::default() };
            let of = |status| Filter { status: Some(status), ..all };
            let mine = |filter| Filter { customer_id: own, ..filter };
            self.put("deliveries", "deliveries_by_letter", || rows(all));
            self.put("delivered", "deliveries_by_letter", || rows(of(DeliveryStatus::Delivered)));
            self.put("waiting deliveries", "deliveries_by_status", || rows(of(DeliveryStatus::Waiting)));
            self.put("failed deliveries", "deliveries_by_status", || rows(of(DeliveryStatus::Failed)));
            self.put("the own deliveries", "", || rows(mine(all)));
            self.put("the own failed ones", "deliveries_by_own_status", || {
                rows(mine(of(DeliveryStatus::Failed)))
            });
            self.put("the own of a letter", "", || {
                rows(Filter { letter_id: Some(LetterId::new()), ..mine(all) })
            });
        }
        {
            use letter::{Filter, rows};
            let all = Filter { since: SINCE, ..Filter::default() };
            let of = |kind: &str| Filter { kinds: vec![kind.to_owned()], ..all.clone() };
            self.put("letters", "letters_by_id", || rows(&all));
            self.put("letters of every bill", "letters_by_id", || rows(&of("invoice.issued")));
            self.put("letters of a kind", "letters_by_kind", || rows(&of("payment.failed")));
            let about = Filter { customer_id: own, document_id: Some(Uuid::nil()), ..of("payment.failed") };
            self.put("the own letters", "", || rows(&about));
        }
        {
            use endpoint::{EndpointStatus, Filter, rows};
            let all = Filter::default();
            let of = |status| Filter { status: Some(status), ..all };
            let failing = Filter { is_failing: true, ..all };
            self.put("endpoints", "endpoints_by_id", || rows(of(EndpointStatus::Enabled), &searched()));
            self.put("disabled endpoints", "endpoints_disabled", || {
                rows(of(EndpointStatus::Disabled), &newest)
            });
            self.put("failing endpoints", "endpoints_failing", || rows(failing, &newest));
            self.put("the own endpoints", "", || rows(Filter { customer_id: own, ..all }, &searched()));
        }
    }

    fn access(&mut self) {
        let (own, newest) = (Some(CustomerId::new()), Paging::first(50));
        {
            use audit::{Filter, rows, rows_of_verb};
            let all = Filter { since: SINCE, until: SINCE, ..Filter::default() };
            let verb = Filter { verb: Some("price".to_owned()), ..all.clone() };
            let actor = Filter { actor: Some("root".to_owned()), ..verb.clone() };
            let subject = Filter { subject_id: Some("one".to_owned()), ..verb.clone() };
            self.put("audit", "", || rows(&all, &searched()));
            self.put("audit of an actor", "audit_entries_by_actor", || rows(&actor, &newest));
            self.put("audit of a verb", "audit_entries_by_verb", || {
                rows_of_verb("price.set".to_owned(), &all, &newest)
            });
            self.put("audit of a thing", "audit_entries_by_subject", || rows(&subject, &newest));
            self.put("the own audit", "audit_entries_by_customer", || {
                rows(&Filter { customer_id: own, ..verb.clone() }, &newest)
            });
        }
        {
            use member::{Filter, rows};
            let all = Filter { role: Some(payg::records::member::MemberRole::Viewer), ..Filter::default() };
            self.put("members", "", || rows(all, &searched()));
            self.put("the own members", "members_by_customer", || {
                rows(Filter { customer_id: own, ..all }, &newest)
            });
        }
        {
            use api_key::{Filter, rows};
            let all = Filter { revoked: Some(true), owner: None };
            let mine = Filter { owner: own.map(Owner::Customer), ..all };
            self.put("keys", "", || rows(all, &searched()));
            self.put("the own keys", "api_keys_by_customer", || rows(mine, &newest));
        }
    }
}
