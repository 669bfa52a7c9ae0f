//! The shop: its name and key, what it knows, its journal, and what time does to it.

use crate::error::Result;
use crate::sandbox::fault::{Fault, Faults, Moment};
use crate::sandbox::journal::Journal;
use crate::sandbox::notice::{self, LATE_SECONDS, Notice};
use crate::sandbox::objects::{Binding, Cancellation, Payment, Refund, Shown, Status};
use crate::sandbox::refused::Done;
use crate::sandbox::state::{Entry, Request, State};
use crate::sandbox::written::At;
use crate::values::currency::Currency;
use crate::values::secret;
use crate::values::timestamp::{SECOND, Timestamp};
use serde_json::Value;

/// Who the shop is.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Its number, the name of Basic authentication.
    pub id: String,
    /// Its secret key, the password.
    pub key: String,
    /// Its only currency; any that the API knows when there is none.
    pub currency: Option<Currency>,
    /// Whether it wants notices.
    pub notified: bool,
}

/// The whole sandbox without its socket: everything it does is done by one thread at a time.
#[derive(Debug)]
pub struct Shop {
    /// Who it is.
    pub identity: Identity,
    /// Where it is reached, without a slash at its end.
    pub url: String,
    /// What it knows.
    pub state: State,
    /// The faults that are ordered.
    pub faults: Faults,
    /// Whether what is made now is canceled at once, as by a timeout inside of the gateway.
    pub cancels: bool,
    /// Numbers of notices that go out before the answer.
    pub early: Vec<u64>,
    journal: Journal,
}

impl Shop {
    /// A shop that goes on from what its journal told.
    pub fn new(identity: Identity, journal: Journal, state: State) -> Shop {
        let (faults, url) = (Faults::none(), String::new());
        Shop { identity, url, state, faults, cancels: false, early: Vec::new(), journal }
    }

    /// The sandbox's present instant, in whole milliseconds as the API shows it.
    pub fn now(&self) -> Timestamp {
        let now = self.state.clock.unwrap_or_else(Timestamp::system_now);
        now.plus_micros(-now.micros().rem_euclid(1_000))
    }

    /// Whether a name and a password are the shop's; takes the same time whatever the password is.
    pub fn knows(&self, id: &str, key: &str) -> bool {
        secret::matches(key, &secret::hash(&self.identity.key)) && id == self.identity.id
    }

    /// How its objects are shown.
    pub fn shown(&self) -> Shown<'_> {
        Shown { account_id: &self.identity.id, url: &self.url }
    }

    /// An entry about nothing yet.
    pub fn entry(&self, what: impl Into<String>) -> Entry {
        Entry {
            number: self.state.entries + 1,
            at: At(self.now()),
            what: what.into(),
            request: None,
            payment: None,
            refund: None,
            method: None,
            binding: None,
            notices: Vec::new(),
            answered: None,
            fault: None,
        }
    }

    /// Puts an entry on disk, then takes it in.
    pub fn commit(&mut self, entry: Entry) -> Result<()> {
        self.journal.write(&entry)?;
        self.state.apply(entry);
        Ok(())
    }

    /// Notes that a fault struck, and whom.
    pub fn note_fault(&mut self, name: &str, request: Option<Request>) -> Result<()> {
        let entry = Entry { fault: Some(name.to_owned()), request, ..self.entry("fault") };
        self.commit(entry)
    }

    /// Writes a payment as it is now, with the notices that it calls for; answers it as it is shown.
    pub fn write_payment(&mut self, payment: Payment, request: Option<Request>) -> Done {
        let what = format!("payment.{}", payment.status.word());
        let shown = payment.shown(&self.shown());
        let told = payment.status != Status::Pending;
        let notices = self.announce(&what, &shown, told)?;
        let entry = Entry { payment: Some(payment), request, notices, ..self.entry(what) };
        self.commit(entry)?;
        Ok(shown)
    }

    /// Writes a refund as it is now, and with it what its payment has become.
    pub fn write_refund(&mut self, refund: Refund, request: Option<Request>) -> Done {
        let what = format!("refund.{}", refund.status.word());
        let shown = refund.shown();
        // Only a success is told; that a refund was canceled has to be asked for.
        let told = refund.status == Status::Succeeded;
        let payment = self.state.payment(&refund.payment_id).filter(|_| told).cloned();
        let payment = payment.map(|mut payment| {
            payment.refunded.0.minor += refund.amount.0.minor;
            payment
        });
        let notices = if told { self.announce(&what, &shown, true)? } else { Vec::new() };
        // The refund stands last in an entry, so that its key stands for it.
        let entry = Entry { payment, refund: Some(refund), request, notices, ..self.entry(what) };
        self.commit(entry)?;
        Ok(shown)
    }

    /// Writes a card that a payer is to name as it is now; that it is kept is told.
    pub fn write_binding(&mut self, binding: Binding, request: Option<Request>) -> Done {
        let shown = binding.shown(&self.shown(), self.now());
        let is_kept = binding.method.as_ref().is_some_and(|method| method.saved);
        let what = if is_kept { "payment_method.active" } else { "payment_method" };
        let notices = if is_kept { self.announce(what, &shown, true)? } else { Vec::new() };
        let entry = Entry { binding: Some(binding), request, notices, ..self.entry(what) };
        self.commit(entry)?;
        Ok(shown)
    }

    /// The notices of what has happened, each with its fault; `told` is whether there is a true one.
    fn announce(&mut self, event: &str, object: &Value, told: bool) -> Done<Vec<Notice>> {
        if !self.identity.notified {
            return Ok(Vec::new());
        }
        let now = self.now();
        let mut notices = Vec::new();
        let fault = if told { self.faults.of(Moment::Notice) } else { None };
        if let Some((name, _)) = fault {
            self.note_fault(name, None)?;
        }
        let plain = Notice::new(event, object, now);
        let late = Notice { due_at: Some(At(now.plus_micros(LATE_SECONDS * SECOND))), ..plain.clone() };
        match fault.map(|(_, fault)| fault) {
            _ if !told => {}
            Some(Fault::NoticeMissing) => {}
            Some(Fault::NoticeDuplicate) => notices.extend([plain.clone(), plain]),
            Some(Fault::NoticeEarly) => notices.push(Notice { early: true, ..plain }),
            Some(Fault::NoticeLate) => notices.push(Notice { first_at: At(late.due_at_or(now)), ..late }),
            Some(Fault::NoticeReordered) => notices.push(Notice { waits: true, ..late }),
            Some(Fault::NoticeForged) => {
                let kind = event.split('.').next().unwrap_or("payment");
                notices.push(Notice::new(&format!("{kind}.succeeded"), &notice::forge(object), now));
                notices.push(plain);
            }
            _ => notices.push(plain),
        }
        for (place, notice) in notices.iter_mut().enumerate() {
            notice.number = self.state.notices_made + 1 + place as u64;
        }
        self.early.extend(notices.iter().filter(|notice| notice.early).map(|notice| notice.number));
        if notices.iter().any(|notice| !notice.waits) {
            notices.extend(self.overtaken(notices.len() as u64));
        }
        Ok(notices)
    }

    /// The notices that waited for another to overtake them, with new numbers behind it.
    fn overtaken(&self, ahead: u64) -> Vec<Notice> {
        let waiting = self.state.notices.values().filter(|notice| notice.waits);
        let mut moved = Vec::new();
        for (place, notice) in waiting.enumerate() {
            moved.push(Notice { due_at: None, ..notice.clone() });
            moved.push(Notice {
                number: self.state.notices_made + ahead + 1 + place as u64,
                due_at: Some(At(self.now())),
                waits: false,
                ..notice.clone()
            });
        }
        moved
    }

    /// What time has done since: windows that ended, charges and refunds that were decided.
    pub fn tick(&mut self) -> Done<()> {
        let now = self.now();
        let open: Vec<u64> = self.state.open.iter().copied().collect();
        for birth in open {
            let is_due = |at: Option<At>| at.is_some_and(|at| at.0 <= now);
            if let Some(payment) = self.state.payments.get(&birth) {
                if is_due(payment.settles_at) || is_due(payment.ends_at) {
                    let payment = passed(payment.clone(), is_due(payment.settles_at), now);
                    self.write_payment(payment, None)?;
                }
            } else if let Some(refund) = self.state.refunds.get(&birth)
                && is_due(refund.settles_at)
            {
                let refund = Refund { status: Status::Succeeded, settles_at: None, ..refund.clone() };
                self.write_refund(refund, None)?;
            }
        }
        Ok(())
    }
}

/// A payment whose time has come.
fn passed(mut payment: Payment, settles: bool, now: Timestamp) -> Payment {
    if settles {
        payment.settles_at = None;
        payment.decide(now);
    } else {
        let reason = match payment.status {
            Status::WaitingForCapture => "expired_on_capture",
            _ => "expired_on_confirmation",
        };
        payment.cancel(Cancellation::new("yoo_money", reason));
    }
    payment
}

impl Notice {
    fn due_at_or(&self, other: Timestamp) -> Timestamp {
        self.due_at.map_or(other, |at| at.0)
    }
}
