//! Every setting there is, in one table: another one is two lines in it, and `cargo test` with
//! `PAYG_REFRESH=1` writes it into the README.

use crate::config::value::{Secret, Takes, Value};
use crate::config::vendor;
use crate::error::Result;
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::fee::Fee;
use crate::values::gateway_kind::GatewayKind;
use crate::values::language::Language;
use crate::values::network::Networks;
use std::time::Duration;

/// A setting as it is read from text.
pub struct Key {
    /// As `billing.currency`.
    pub name: &'static str,
    /// What it is, for the README.
    pub about: &'static str,
    pub(super) takes: Takes,
    pub(super) show: fn(&Settings) -> String,
    pub(super) set: fn(&mut Settings, &str) -> Result<()>,
}

/// `/// what it is` and `field: Type = default, "table.key" [in least..=most];` for each setting.
macro_rules! settings {
    ($($(#[doc = $about:literal])+
       $field:ident: $type:ty = $default:expr, $name:literal $(in $least:literal..=$most:literal)?;)+) => {
        /// What the configuration says.
        #[derive(Clone, Debug)]
        pub struct Settings {
            $($(#[doc = $about])+ pub $field: $type,)+
        }

        impl Default for Settings {
            /// What holds where nobody says anything.
            fn default() -> Settings {
                Settings { $($field: $default,)+ }
            }
        }

        /// Every setting, in the order in which they are listed.
        pub const KEYS: &[Key] = &[$(Key {
            name: $name,
            about: concat!($($about,)+),
            takes: <$type as Value>::TAKES$(.within($least, $most))?,
            show: |settings| Value::show(&settings.$field),
            set: |settings, text| {
                settings.$field = Value::read(text)?;
                Ok(())
            },
        },)+];
    };
}

settings! {
    /// `sqlite:FILE` or `postgres://…`; a file in the user's data directory unless given
    database_url: Secret = Secret::default(), "database.url";
    /// work on a database that may forget what it acknowledged
    accept_data_loss: bool = false, "database.accept_data_loss";

    /// of new customers
    currency: Currency = Currency::USD, "billing.currency";
    /// of customers without their own; fixed while anything is invoiced
    zone: Zone = Zone::utc(), "billing.timezone";

    /// how old an event may be when it arrives
    late_days: i64 = 35, "usage.late_days" in 0..=36_500;
    /// how far ahead of the clock an event may be
    early_minutes: i64 = 5, "usage.early_minutes" in 0..=525_600;

    /// requests per second of customers without a limit of their own
    rate_per_second: i64 = 1_000, "limits.rate_per_second" in 1..=1_000_000;
    /// how many of their requests may come at once after a pause
    burst: i64 = 2_000, "limits.burst" in 1..=1_000_000;
    /// how many of their requests may be in work at once
    concurrent: i64 = 2_000, "limits.concurrent" in 1..=1_000_000;
    /// the share of a cap that a server lets through before it looks at what others counted
    slack_percent: i64 = 1, "limits.slack_percent" in 0..=100;

    /// how many events may wait for their commit
    queue_events: usize = 100_000, "server.queue_events" in 10_000..=10_000_000;
    /// how long a request's head, and its body, may take to arrive
    patience_seconds: i64 = 30, "server.patience_seconds" in 1..=3_600;

    /// proxies whose X-Forwarded-For is believed, as `10.0.0.0/8`
    trusted_proxies: Networks = Networks::default(), "server.trusted_proxies";

    /// whether anybody may make an account
    sign_up: bool = true, "accounts.sign_up";

    /// how long an access token lives
    access_minutes: i64 = 15, "tokens.access_minutes" in 1..=1_440;
    /// how long a refresh token that is not used lives
    refresh_days: i64 = 30, "tokens.refresh_days" in 1..=365;
    /// how many logins of one account live at once; one more ends the oldest
    logins_max: i64 = 2_000, "tokens.logins_max" in 1..=1_000_000;

    /// how money is moved unless a payment says otherwise: sandbox, yookassa or bank
    gateway: GatewayKind = GatewayKind::Sandbox, "payments.gateway";
    /// the percentage that is kept of companies' payments
    fee: Fee = Fee::default(), "payments.fee_percent";

    /// how many days before the end of a period the next one is asked for; 0 is at its end
    renew_days: i64 = 3, "subscriptions.renew_days" in 0..=27;
    /// how many days before a renewal is asked for its payer is told of it; 0 is not at all
    announce_days: i64 = 3, "subscriptions.announce_days" in 0..=27;

    /// the shop's number; without it there is no account with YooKassa
    yookassa_shop_id: String = String::new(), "yookassa.shop_id";
    /// the file that holds the shop's secret key
    yookassa_secret_file: String = String::new(), "yookassa.secret_file";
    /// the key itself, which is better kept in a file
    yookassa_secret: Secret = Secret::default(), "yookassa.secret";
    /// the vendor's API, or that of `payg sandbox serve`
    yookassa_base_url: String = "https://api.yookassa.ru/v3".to_owned(), "yookassa.base_url";
    /// how many seconds an answer of it is waited for; the vendor itself gives up after 30
    yookassa_timeout_seconds: i64 = 40, "yookassa.timeout_seconds" in 1..=120;
    /// where payers come back to from the gateway's page
    yookassa_return_url: String = String::new(), "yookassa.return_url";
    /// how many kopecks of a payment in roubles a refund in part has to leave
    yookassa_refund_remainder: i64 = 100, "yookassa.refund_remainder" in 0..=1_000_000;
    /// from where its notices are listened to
    yookassa_notice_sources: Networks = vendor::yookassa_networks(), "yookassa.notice_sources";

    /// the bank in three capital letters, as CBA
    bank_institution: String = String::new(), "bank.institution";
    /// who brings the files, up to 26 characters
    bank_user_name: String = String::new(), "bank.user_name";
    /// the number that the bank gave them, up to six digits
    bank_user_id: i64 = 0, "bank.user_id" in 0..=999_999;
    /// what a file is, up to 12 characters
    bank_description: String = "PAYMENTS".to_owned(), "bank.description";
    /// the branch of the own account, where returned money goes
    bank_bsb: String = String::new(), "bank.bsb";
    /// the own account's number
    bank_account: String = String::new(), "bank.account";
    /// whether a record on the own account makes credits and debits equal
    bank_balance: bool = false, "bank.balance";
    /// after how many business days what did not come back has moved
    bank_business_days: i64 = 3, "bank.business_days" in 0..=30;
    /// how many records of money the bank takes in one file
    bank_records_max: i64 = 500, "bank.records_max" in 2..=100_000;

    /// which addresses webhooks may go to beside the public ones, as `10.0.0.0/8,fd00::/8`
    webhook_networks: Networks = Networks::default(), "webhooks.allowed_networks";
    /// how long one try to deliver a webhook may take
    webhook_timeout_seconds: i64 = 20, "webhooks.timeout_seconds" in 1..=60;

    /// for how many days webhooks that were delivered or given up stay in the log, with every try
    keep_deliveries_days: i64 = 90, "retention.deliveries_days" in 7..=36_500;
    /// for how many days it stays in the log what gateways told
    keep_notices_days: i64 = 90, "retention.notices_days" in 7..=36_500;

    /// where people reach the server; links in mails begin with it
    public_url: String = "http://127.0.0.1:8080".to_owned(), "server.public_url";

    /// `smtps://user:password@host:465`; no mail is sent without it
    mail_smtp_url: Secret = Secret::default(), "mail.smtp_url";
    /// whom mails are from
    mail_from: String = "payg <billing@localhost.localdomain>".to_owned(), "mail.from";
    /// of those who have not chosen one: `en` or `ru`
    mail_language: Language = Language::English, "mail.language";
    /// a folder whose files, as `ru/invoice.issued.txt`, stand in for the built-in templates
    mail_templates: String = String::new(), "mail.templates";
    /// letters older than this are not told by mail any more
    mail_late_days: i64 = 7, "mail.late_days" in 1..=36_500;
    /// whether an invoice or a credit note comes with its mail
    mail_attach_pdf: bool = true, "mail.attach_pdf";

    /// who stands on invoices as the one who is owed
    seller_name: String = String::new(), "seller.name";
    /// its address, with line breaks or ` / ` between the lines
    seller_address: String = String::new(), "seller.address";
    /// the number that tax offices know it by
    seller_tax_id: String = String::new(), "seller.tax_id";
    /// where customers write to
    seller_email: String = String::new(), "seller.email";
    /// how an invoice is paid, in words
    seller_pay_to: String = String::new(), "seller.pay_to";
    /// until when an invoice is to be paid, in days from its issue
    seller_due_days: i64 = 14, "seller.due_days" in 0..=3_650;
}

impl Settings {
    /// [`Settings::patience_seconds`] as a time.
    pub fn patience(&self) -> Duration {
        Duration::from_secs(self.patience_seconds.unsigned_abs())
    }
}

impl Key {
    /// The environment variable that gives it, as `PAYG_BILLING_CURRENCY`.
    pub fn variable(&self) -> String {
        format!("PAYG_{}", self.name.replace('.', "_").to_uppercase())
    }

    /// What holds where nobody says anything; empty where that is nothing, or depends on the machine.
    pub fn default_text(&self) -> String {
        (self.show)(&Settings::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::value::check;

    #[test]
    fn a_secret_is_not_shown_by_accident() {
        let database_url = Secret::from("postgres://u:hush@h/d".to_owned());
        let settings = Settings { database_url, ..Settings::default() };
        assert!(!format!("{settings:?}").contains("hush"));
        assert_eq!(settings.database_url.reveal(), "postgres://u:hush@h/d");
    }

    #[test]
    fn every_default_is_a_value_that_is_taken() {
        for key in KEYS {
            let default = key.default_text();
            assert!(
                default.is_empty() || check(key.name, key.takes, &default).is_ok_and(|kept| kept == default),
                "{}",
                key.name
            );
        }
    }
}
