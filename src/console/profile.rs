//! One's own account: names, password, and where one is logged in.

use crate::console::block::{Block, Row, Table};
use crate::console::cell::{self, Column, Kind};
use crate::console::cookie;
use crate::console::failure::Failure;
use crate::console::fields::Fields;
use crate::console::form::{Field, Form, Take};
use crate::console::page::{Sheet, go, show as send, show_with, with_cookie};
use crate::console::profile_mail;
use crate::console::visit::Visit;
use crate::engine::change::Change;
use crate::engine::change_password;
use crate::engine::holder::Holder;
use crate::engine::log_out::log_out_everywhere;
use crate::engine::members::update_member;
use crate::engine::session::{end_session as end, list_sessions};
use crate::engine::update_customer::{CustomerChange, update_customer};
use crate::engine::update_operator::{OperatorChange, update_operator};
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::http::problem;
use crate::records::customer::{Customer, Kind as CustomerKind};
use crate::values::calendar::Zone;
use crate::values::id::LoginId;
use axum::http::StatusCode;
use axum::response::Response;

const SESSIONS: &[Column] = &[
    Column::new("browser", "/client"),
    Column::of("since", "/created_at", Kind::Time),
    Column::of("last used", "/seen_at", Kind::Time),
    Column::of("ends at the latest", "/expires_at", Kind::Time),
];

/// The page.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let sheet = sheet(&visit, account_form(visit.holder()?), password_form()).await?;
    Ok(send(&visit, sheet))
}

/// Changes names and addresses.
pub async fn change(visit: Visit) -> Result<Response, Failure> {
    let form = account_form(visit.holder()?).with_values(&visit.fields).checked(&visit.fields);
    if form.is_refused() {
        let sheet = sheet(&visit, form, password_form()).await?;
        return Ok(show_with(&visit, sheet, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match save(&visit).await {
        Ok(()) => Ok(go("/profile", "Saved.")),
        Err(error) => {
            let form = form.with_error(&error);
            refused(&visit, form, password_form(), error).await
        }
    }
}

/// Changes what is known of the company that a manager logs in for.
pub async fn change_company(visit: Visit) -> Result<Response, Failure> {
    visit.caller()?.must_manage()?;
    let Holder::Member(_, company) = visit.holder()? else {
        return Err(Error::not_found("page", &visit.path).into());
    };
    let form = company_form(company).with_values(&visit.fields).checked(&visit.fields);
    if form.is_refused() {
        return company_refused(&visit, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    match save_company(&visit, company).await {
        Ok(()) => Ok(go("/profile", "Saved.")),
        Err(error) => {
            let status = StatusCode::from_u16(problem::status(&error).0).unwrap_or(StatusCode::BAD_REQUEST);
            company_refused(&visit, &form.with_error(&error), status).await
        }
    }
}

async fn company_refused(visit: &Visit, failed: &Form, status: StatusCode) -> Result<Response, Failure> {
    let sheet = sheet(visit, account_form(visit.holder()?), password_form()).await?;
    let blocks = sheet.blocks.into_iter().map(|block| match block {
        Block::Form(form) if form.action == failed.action => Block::Form(failed.clone()),
        other => other,
    });
    let blocks = blocks.collect();
    Ok(show_with(visit, Sheet { blocks, ..sheet }, status))
}

async fn save_company(visit: &Visit, company: &Customer) -> Result<()> {
    let fields = &visit.fields;
    let text = |name| fields.owned(name).map_or(Change::Clear, Change::Set);
    let zone: Option<Zone> = fields.parsed("company_zone")?;
    let change = CustomerChange {
        display_name: Some(fields.needed("company_name")?.to_owned()),
        time_zone: zone.map_or(Change::Clear, Change::Set),
        bsb: text("bsb"),
        account_number: text("account_number"),
        ..CustomerChange::default()
    };
    update_customer(&visit.payg, company.customer_id, change).await.map(drop)
}

fn company_form(company: &Customer) -> Form {
    let text = |given: &Option<String>| given.clone().unwrap_or_default();
    let zone = company.time_zone.as_ref().map(|zone| zone.name().to_owned()).unwrap_or_default();
    let fields = vec![
        Field::text("company_name", "The company's name").needed().value(&company.display_name),
        Field::text("company_zone", "Its time zone").value(zone).hint("As Europe/Berlin"),
        Field::text("bsb", "BSB").value(text(&company.bsb)).hint("As 062-000"),
        Field::text("account_number", "Account number").value(text(&company.account_number)),
    ];
    Form { title: "Company".to_owned(), ..Form::new("/profile/company", "Save the company", fields) }
}

/// Changes the password; every other login ends.
pub async fn change_password(visit: Visit) -> Result<Response, Failure> {
    let form = password_form().checked(&visit.fields);
    let (new, repeated) = (visit.fields.raw("new_password"), visit.fields.raw("repeated"));
    let form = match repeated == new {
        true => form,
        false => form.with_error(&Error::usage("the two passwords differ").at("repeated")),
    };
    if form.is_refused() {
        let sheet = sheet(&visit, account_form(visit.holder()?), form).await?;
        return Ok(show_with(&visit, sheet, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match save_password(&visit).await {
        Ok(()) => Ok(go("/profile", "The password is changed; everybody else who was logged in is out.")),
        Err(error) => {
            let form = form.with_error(&error);
            refused(&visit, account_form(visit.holder()?), form, error).await
        }
    }
}

/// Ends one session.
pub async fn end_session(visit: Visit) -> Result<Response, Failure> {
    let id: Option<LoginId> = visit.fields.parsed("session")?;
    let id = id.ok_or_else(|| Error::not_found("session", ""))?;
    end(&visit.payg, visit.caller()?.owner(), id).await?;
    Ok(go("/profile", "The session has ended."))
}

/// Ends every login, this one too.
pub async fn leave_everywhere(visit: Visit) -> Result<Response, Failure> {
    log_out_everywhere(&visit.payg, visit.caller()?.owner()).await?;
    visit.console.app.gate.forget(visit.caller()?.owner());
    let says = "You are logged out everywhere.";
    Ok(with_cookie(go("/login", says), cookie::forget(cookie::SESSION)))
}

async fn save(visit: &Visit) -> Result<()> {
    let (payg, fields) = (&visit.payg, &visit.fields);
    let email = fields.get("email").unwrap_or_default();
    let holder = visit.holder()?;
    if let Holder::Member(member, _) = holder {
        let named = (fields.needed("display_name")?, member.role);
        return update_member(payg, None, member.member_id, named).await.map(drop);
    }
    if holder.email().unwrap_or_default() != email {
        // Who could change the address could have a new password sent there.
        let password = fields.raw("current_password").filter(|password| !password.is_empty());
        let needed = || Error::usage("another e-mail address needs the password").at("current_password");
        let desk = &visit.console.app.desk;
        change_password::confirm_password(payg, desk, holder.owner(), password.ok_or_else(needed)?).await?;
    }
    let display_name = Some(fields.needed("display_name")?.to_owned());
    match holder {
        Holder::Operator(operator) => {
            let email = fields.owned("email");
            let change = OperatorChange { display_name, email, ..OperatorChange::default() };
            update_operator(payg, operator.operator_id, change).await.map(drop)
        }
        Holder::Member(..) => Ok(()),
        Holder::Customer(customer) => {
            let change = customer_change(fields, customer)?;
            update_customer(payg, customer.customer_id, CustomerChange { display_name, ..change })
                .await
                .map(drop)
        }
    }
}

async fn save_password(visit: &Visit) -> Result<()> {
    let (fields, caller) = (&visit.fields, visit.caller()?);
    let new = fields.raw("new_password").unwrap_or_default();
    let present = fields.raw("present_password").unwrap_or_default();
    let kept = Some(LoginId::from_uuid(caller.credential));
    let desk = &visit.console.app.desk;
    let changed =
        change_password::change_password(&visit.payg, desk, caller.owner(), kept, present, new).await;
    visit.console.app.gate.forget(caller.owner());
    // Two fields of one page cannot have one name.
    changed.map_err(|error| match error.field() {
        Some("current_password") => error.at("present_password"),
        _ => error,
    })
}

fn customer_change(fields: &Fields, customer: &Customer) -> Result<CustomerChange> {
    let text = |name| fields.owned(name).map_or(Change::Clear, Change::Set);
    let zone: Option<Zone> = fields.parsed("time_zone")?;
    let bank = |name| if customer.kind == CustomerKind::Company { text(name) } else { Change::Keep };
    Ok(CustomerChange {
        email: text("email"),
        time_zone: zone.map_or(Change::Clear, Change::Set),
        bsb: bank("bsb"),
        account_number: bank("account_number"),
        ..CustomerChange::default()
    })
}

async fn refused(visit: &Visit, account: Form, password: Form, error: Error) -> Result<Response, Failure> {
    if matches!(error.kind(), ErrorKind::Failed | ErrorKind::Partial) {
        return Err(error.into());
    }
    let status = StatusCode::from_u16(problem::status(&error).0).unwrap_or(StatusCode::BAD_REQUEST);
    let sheet = sheet(visit, account, password).await?;
    Ok(show_with(visit, sheet, status))
}

async fn sheet(visit: &Visit, account: Form, password: Form) -> Result<Sheet> {
    let caller = visit.caller()?;
    let sessions = list_sessions(&visit.payg, caller.owner()).await?;
    let zone = visit.zone();
    let rows: Vec<serde_json::Value> =
        sessions.iter().filter_map(|session| serde_json::to_value(session).ok()).collect();
    let table = Table {
        rows: rows
            .iter()
            .map(|row| Row {
                id: String::new(),
                cells: SESSIONS.iter().map(|column| column.cell(row, &zone)).collect(),
            })
            .collect(),
        ..cell::table("Where you are logged in", SESSIONS, &[], &zone)
    };
    let mut blocks = vec![Block::Form(account)];
    if let Holder::Member(_, company) = visit.holder()?
        && caller.must_manage().is_ok()
    {
        blocks.push(Block::Form(company_form(company)));
    }
    blocks.extend(profile_mail::form(visit).await?.map(Block::Form));
    blocks.extend([Block::Form(password), Block::Table(table)]);
    for session in &sessions {
        let is_this = session.login_id.uuid() == caller.credential;
        let label = format!("End the session since {}", zone.show(session.created_at));
        let label = if is_this { format!("{label} (this one)") } else { label };
        let field = Field::of("session", "", Take::Hidden).value(session.login_id.to_string());
        let form = Form { fields: vec![field], ..Form::button("/profile/sessions", &label) };
        blocks.push(Block::Form(form));
    }
    blocks.push(Block::Form(Form {
        danger: true,
        ..Form::button("/profile/everywhere", "Log out everywhere")
    }));
    Ok(Sheet { title: "Profile".to_owned(), blocks, ..Sheet::default() })
}

fn account_form(holder: &Holder) -> Form {
    let name = Field::text("display_name", "Name").needed().fills("name");
    let email = Field::of("email", "E-mail address", Take::Email).fills("email");
    let password = Field::of("current_password", "Password", Take::Password)
        .fills("current-password")
        .hint("Only for another e-mail address");
    let fields = match holder {
        Holder::Member(member, _) => vec![name.value(&member.display_name)],
        Holder::Operator(operator) => {
            vec![name.value(&operator.display_name), email.needed().value(&operator.email), password]
        }
        Holder::Customer(customer) => {
            let text = |given: &Option<String>| given.clone().unwrap_or_default();
            let zone = customer.time_zone.as_ref().map(|zone| zone.name().to_owned()).unwrap_or_default();
            let mut fields = vec![
                name.value(&customer.display_name),
                email.value(text(&customer.email)),
                Field::text("time_zone", "Time zone").value(zone).hint("As Europe/Berlin"),
            ];
            if customer.kind == CustomerKind::Company {
                fields.push(Field::text("bsb", "BSB").value(text(&customer.bsb)).hint("As 062-000"));
                let account = Field::text("account_number", "Account number");
                fields.push(account.value(text(&customer.account_number)).hint("5 to 9 digits"));
            }
            fields.push(password);
            fields
        }
    };
    Form { title: "Account".to_owned(), ..Form::new("/profile", "Save", fields) }
}

fn password_form() -> Form {
    let field = |name, label| Field::of(name, label, Take::Password).needed();
    let fields = vec![
        field("present_password", "Present password").fills("current-password"),
        field("new_password", "New password").fills("new-password").hint("8 to 128 characters"),
        field("repeated", "New password again").fills("new-password"),
    ];
    Form { title: "Password".to_owned(), ..Form::new("/profile/password", "Change the password", fields) }
}
