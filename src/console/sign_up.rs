//! Signing up, as a user or as a company.

use crate::console::block::{Block, Link};
use crate::console::cookie;
use crate::console::failure::Failure;
use crate::console::fields::Fields;
use crate::console::form::{Field, Form, Take};
use crate::console::page::{Sheet, go, show, show_with, with_cookie};
use crate::console::visit::Visit;
use crate::engine::idempotency::Once;
use crate::engine::session::open_session;
use crate::engine::sign_up::sign_up;
use crate::error::{Error, Kind, Result};
use crate::http::problem;
use crate::records::customer::{Kind as CustomerKind, NewCustomer};
use axum::http::StatusCode;
use axum::response::Response;

/// The form.
pub async fn ask(visit: Visit) -> Response {
    let form = form(&visit, kind(&visit.fields)).with_values(&visit.fields);
    show(&visit, sheet(kind(&visit.fields), form))
}

/// Makes the account and logs it in.
pub async fn take(visit: Visit) -> Result<Response, Failure> {
    let kind = kind(&visit.fields);
    let form = checked(&visit, kind);
    if form.is_refused() {
        return Ok(show_with(&visit, sheet(kind, form), StatusCode::UNPROCESSABLE_ENTITY));
    }
    match create(&visit, kind).await {
        Ok(name) => {
            let password = visit.fields.raw("password").unwrap_or_default();
            let desk = &visit.console.app.desk;
            let token = open_session(&visit.payg, desk, &name, password, &visit.client).await?;
            let says = "Registered successfully.";
            Ok(with_cookie(go("/", says), cookie::keep(cookie::SESSION, &token)))
        }
        Err(error) if matches!(error.kind(), Kind::Failed | Kind::Partial) => Err(error.into()),
        Err(error) => {
            let status = StatusCode::from_u16(problem::status(&error).0).unwrap_or(StatusCode::BAD_REQUEST);
            Ok(show_with(&visit, sheet(kind, form.with_error(&error)), status))
        }
    }
}

/// The form as it was filled in, with all that is wrong, each at its field.
fn checked(visit: &Visit, kind: CustomerKind) -> Form {
    let fields = &visit.fields;
    let form = form(visit, kind).with_values(fields).checked(fields);
    if fields.raw("repeated") == fields.raw("password") {
        return form;
    }
    form.with_error(&Error::usage("the two passwords differ").at("repeated"))
}

/// Answers what the account logs in with.
async fn create(visit: &Visit, kind: CustomerKind) -> Result<String> {
    let fields = &visit.fields;
    let currency = fields.parsed("currency")?.unwrap_or(visit.payg.settings.currency);
    let time_zone = fields.parsed("time_zone")?;
    let password = fields.raw("password").unwrap_or_default();
    let (new, name) = match kind {
        CustomerKind::User => {
            let user_name = fields.needed("user_name")?.to_owned();
            let display_name = fields.owned("display_name").unwrap_or_else(|| user_name.clone());
            let named = NewCustomer::named(kind, display_name, currency);
            let email = fields.owned("email");
            (NewCustomer { user_name: Some(user_name.clone()), email, time_zone, ..named }, user_name)
        }
        CustomerKind::Company => {
            let email = fields.needed("email")?.to_owned();
            let named = NewCustomer::named(kind, fields.needed("display_name")?, currency);
            let (bsb, account_number) = (fields.owned("bsb"), fields.owned("account_number"));
            (NewCustomer { email: Some(email.clone()), time_zone, bsb, account_number, ..named }, email)
        }
    };
    sign_up(&visit.payg, &visit.console.app.desk, new, password, Once::unkeyed()).await?;
    Ok(name)
}

fn kind(fields: &Fields) -> CustomerKind {
    match fields.get("kind") {
        Some("company") => CustomerKind::Company,
        _ => CustomerKind::User,
    }
}

fn form(visit: &Visit, kind: CustomerKind) -> Form {
    let settings = &visit.payg.settings;
    let email = Field::of("email", "E-mail address", Take::Email).fills("email");
    let display_name = Field::text("display_name", "Name").fills("name").hint("For people to read");
    let mut fields = match kind {
        CustomerKind::User => vec![
            Field::text("user_name", "User name")
                .needed()
                .fills("username")
                .hint("Up to 32 letters, digits, underscores and hyphens"),
            display_name,
            email,
        ],
        CustomerKind::Company => vec![
            display_name.needed(),
            email.needed(),
            Field::text("bsb", "BSB").hint("The branch of your bank, as 062-000"),
            Field::text("account_number", "Account number").hint("5 to 9 digits"),
        ],
    };
    fields.extend([
        Field::of("password", "Password", Take::Password)
            .needed()
            .fills("new-password")
            .hint("8 to 128 characters; long is better than odd"),
        Field::of("repeated", "Password again", Take::Password).needed().fills("new-password"),
        Field::text("currency", "Currency").value(settings.currency.to_string()),
        Field::text("time_zone", "Time zone")
            .hint(format!("As Europe/Berlin; {} unless given", settings.zone.name())),
        Field::of("kind", "", Take::Hidden).value(kind.word()),
    ]);
    let links = vec![("Already registered? Log in".to_owned(), "/login".to_owned())];
    Form { links, ..Form::new("/signup", "Sign up", fields) }
}

fn sheet(kind: CustomerKind, form: Form) -> Sheet {
    let (title, other, href) = match kind {
        CustomerKind::User => ("Sign up", "Sign up as a company", "/signup?kind=company"),
        CustomerKind::Company => ("Sign up as a company", "Sign up as a user", "/signup"),
    };
    Sheet {
        title: title.to_owned(),
        actions: vec![Link { label: other.to_owned(), href: href.to_owned(), class: "second" }],
        blocks: vec![Block::Form(form)],
        is_narrow: true,
        ..Sheet::default()
    }
}
