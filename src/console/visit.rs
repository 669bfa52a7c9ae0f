//! One request to the console: who asks, what was filled in, and whether it may be believed.

use crate::console::cookie;
use crate::console::failure::Failure;
use crate::console::fields::Fields;
use crate::console::guard;
use crate::console::state::SharedConsole;
use crate::console::typed;
use crate::console::upload::{self, Upload};
use crate::engine::caller::{Caller, Subject};
use crate::engine::fair::Admission;
use crate::engine::holder::Holder;
use crate::engine::payg::Payg;
use crate::engine::session::{Held, find_session};
use crate::engine::turnstile::Permit;
use crate::error::{Error, Result};
use crate::http::body::{self, MANY, USUAL, media_type};
use crate::records::operator::Role;
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::id::CustomerId;
use crate::values::secret;
use crate::values::timestamp::Timestamp;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, Method};
use std::sync::Arc;

/// How browsers send a form, and one that brings a file.
const FORM: &str = "application/x-www-form-urlencoded";
const WITH_FILE: &str = "multipart/form-data";

/// A request that may be answered: a form of it carries the token that this browser was given.
#[derive(Clone)]
pub struct Visit {
    /// The console.
    pub console: SharedConsole,
    /// What verbs start from; a rehearsal in a preview.
    pub payg: Payg,
    /// Who is logged in.
    pub held: Option<Held>,
    /// What was filled in, or what the address says.
    pub fields: Fields,
    /// The file that was chosen, on the pages that take one.
    pub file: Option<Upload>,
    /// The path that was asked for.
    pub path: String,
    /// What forms of this browser are guarded by.
    pub csrf: String,
    /// A new token for a browser that had none.
    pub fresh_visit: Option<String>,
    /// `light`, `dark` or empty for what the browser prefers.
    pub theme: &'static str,
    /// What the page before wanted to say.
    pub said: Option<String>,
    /// What the browser calls itself.
    pub client: String,
    /// The site that the page was on, as the browser says of a form.
    pub origin: Option<String>,
    /// The session's token.
    pub token: Option<String>,
    // Its turn, and its place among the requests in work; both are given back when it is answered.
    _turn: Option<Arc<(Permit, Option<Admission>)>>,
}

impl FromRequest<SharedConsole> for Visit {
    type Rejection = Failure;

    async fn from_request(request: Request, console: &SharedConsole) -> Result<Visit, Failure> {
        let headers = request.headers().clone();
        let (method, uri) = (request.method().clone(), request.uri().clone());
        let mut visit = begin(console, &headers, uri.path()).await?;
        let query = uri.query().unwrap_or_default();
        if method != Method::POST {
            visit.fields = Fields::read(query)?;
            return Ok(visit);
        }
        guard::same_origin(&headers)?;
        match media_type(&headers).as_str() {
            FORM => {
                let bytes = body::read(&console.app, request, USUAL).await?;
                let text =
                    std::str::from_utf8(&bytes).map_err(|_| Error::usage("the form cannot be read"))?;
                visit.fields = Fields::read(text)?;
            }
            // A file is large, so that only who may bring one has it read.
            WITH_FILE if upload::PATHS.contains(&uri.path()) && visit.operates(Role::Operator) => {
                let bytes = body::read(&console.app, request, MANY).await?;
                let (texts, file) = upload::read(&headers, &bytes)?;
                (visit.fields, visit.file) = (Fields::of(texts), file);
            }
            other => return Err(body::unsupported(other, FORM).into()),
        }
        guard::must_carry(&visit.fields, &visit.csrf)?;
        Ok(visit)
    }
}

/// Who asks, before anything that was filled in is looked at.
async fn begin(console: &SharedConsole, headers: &HeaderMap, path: &str) -> Result<Visit, Failure> {
    let payg = console.app.payg.clone();
    let token = cookie::find(headers, cookie::SESSION);
    let held = match &token {
        Some(token) => find_session(&payg, token).await?,
        None => None,
    };
    // What is changed here is audited as done by whoever is logged in.
    let payg = match &held {
        Some(held) => payg.acting(held.caller.actor()),
        None => payg,
    };
    let turn = match held.as_ref().map(|held| held.caller.subject) {
        Some(Subject::Customer(customer, _)) => {
            let limits = &console.app.limits;
            let admission = match limits.admit(customer).await? {
                Ok(admission) => admission,
                Err(refusal) => return Err(refusal.error.into()),
            };
            Some(Arc::new((limits.turnstile.acquire(customer).await?, Some(admission))))
        }
        Some(Subject::Operator(..)) => {
            Some(Arc::new((console.app.limits.turnstile.acquire_first().await?, None)))
        }
        None => None,
    };
    let known = held.as_ref().and(token.clone()).or_else(|| cookie::find(headers, cookie::VISIT));
    let (known, fresh_visit) = match known {
        Some(known) => (known, None),
        None => {
            let fresh = secret::fresh()?;
            (fresh.clone(), Some(fresh))
        }
    };
    Ok(Visit {
        console: Arc::clone(console),
        payg,
        held,
        fields: Fields::default(),
        file: None,
        path: path.to_owned(),
        csrf: guard::token_of(&known),
        fresh_visit,
        theme: theme(headers),
        said: cookie::find(headers, cookie::SAID).and_then(|text| read_said(&text)),
        client: text_of(headers, "user-agent"),
        origin: Some(text_of(headers, "origin")).filter(|origin| origin.starts_with("http")),
        token,
        _turn: turn,
    })
}

impl Visit {
    /// Who is logged in; anybody else is asked to log in first.
    pub fn caller(&self) -> Result<&Caller> {
        let held = self.held.as_ref();
        held.map(|held| &held.caller).ok_or_else(crate::engine::gate::credential_missing)
    }

    /// Who it is at present.
    pub fn holder(&self) -> Result<&Holder> {
        self.caller()?;
        let held = self.held.as_ref();
        held.map(|held| &held.holder).ok_or_else(crate::engine::gate::credential_missing)
    }

    /// The customer that asks, whose own data is all that it sees; `None` is an operator.
    pub fn own(&self) -> Result<Option<CustomerId>> {
        Ok(self.caller()?.customer())
    }

    /// What the customer that asks is billed in.
    pub fn own_currency(&self) -> Option<Currency> {
        self.held.as_ref().and_then(|held| held.holder.customer()).map(|customer| customer.currency)
    }

    /// An address of this console for somebody who comes back from elsewhere: as the browser itself
    /// names the site, else as the settings do.
    pub fn address(&self, path: &str) -> String {
        let site = self.origin.as_deref().unwrap_or(&self.payg.settings.public_url);
        format!("{}{path}", site.trim_end_matches('/'))
    }

    /// Refuses everybody but operators of at least a role.
    pub fn must_operate(&self, least: Role) -> Result<()> {
        self.caller()?.must_operate(least)
    }

    /// Whether an operator of at least that role asks.
    pub fn operates(&self, least: Role) -> bool {
        self.must_operate(least).is_ok()
    }

    /// The same request without its turn: what takes long to be read takes one for each piece.
    pub fn without_turn(self) -> Visit {
        Visit { _turn: None, ..self }
    }

    /// A customer's turn at the database; operators do not wait behind customers.
    pub async fn turn(&self) -> Result<Permit> {
        let turnstile = &self.console.app.limits.turnstile;
        match self.own()? {
            Some(customer) => turnstile.acquire(customer).await,
            None => turnstile.acquire_first().await,
        }
    }

    /// The same request on a rehearsal of the database.
    pub fn rehearsal(&self) -> Visit {
        Visit { payg: self.payg.rehearsal(), ..self.clone() }
    }

    /// The same request on the database itself, for a preview that only reads: a rehearsal would hold
    /// the one writer of a file while others wait for it.
    pub fn for_real(self) -> Visit {
        Visit { payg: self.console.app.payg.clone(), ..self }
    }

    /// The instant that a field says: a day is its midnight by the clocks that the page shows.
    pub fn instant(&self, name: &'static str) -> Result<Option<Timestamp>> {
        let read = |text| typed::read(text, &self.zone(), self.payg.now()).map_err(|error| error.at(name));
        self.fields.get(name).map(read).transpose()
    }

    /// The instant before which something ends: a day is in it.
    pub fn end(&self, name: &'static str) -> Result<Option<Timestamp>> {
        let read =
            |text| typed::read_end(text, &self.zone(), self.payg.now()).map_err(|error| error.at(name));
        self.fields.get(name).map(read).transpose()
    }

    /// Whose clocks the page shows.
    pub fn zone(&self) -> Zone {
        match self.held.as_ref().and_then(|held| held.holder.customer()) {
            Some(customer) => customer.zone(&self.payg.settings.zone),
            None => self.payg.settings.zone.clone(),
        }
    }
}

fn theme(headers: &HeaderMap) -> &'static str {
    match cookie::find(headers, cookie::THEME).as_deref() {
        Some("dark") => "dark",
        Some("light") => "light",
        _ => "",
    }
}

fn read_said(text: &str) -> Option<String> {
    Fields::read(&format!("said={text}")).ok()?.owned("said")
}

fn text_of(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}
