//! Why a payment was declined, in the plain words of a language, with what the payer can do.

use crate::values::language::Language;

/// What gateways say, in English and in Russian.
const WORDS: &[(&str, &str, &str)] = &[
    (
        "3d_secure_failed",
        "the bank could not confirm that it was you",
        "банк не смог подтвердить, что платите вы",
    ),
    (
        "call_issuer",
        "the bank refused it; please call your bank",
        "банк отклонил платёж; позвоните в свой банк",
    ),
    ("canceled", "the payment was cancelled", "платёж отменён"),
    ("canceled_by_merchant", "the payment was cancelled", "платёж отменён"),
    ("card_expired", "the card has expired", "срок действия карты истёк"),
    ("country_forbidden", "cards of this country are not accepted", "карты этой страны не принимаются"),
    ("expired_on_confirmation", "it was not confirmed in time", "платёж не подтвердили вовремя"),
    ("forgiven", "it is not asked for any more", "платёж больше не нужен"),
    (
        "fraud_suspected",
        "the bank suspects a fraud; please call your bank",
        "банк заподозрил мошенничество; позвоните в свой банк",
    ),
    ("general_decline", "the bank refused it and gave no reason", "банк отклонил платёж и не назвал причину"),
    (
        "identification_required",
        "the wallet's owner is not identified",
        "владелец кошелька не прошёл идентификацию",
    ),
    ("insufficient_funds", "there is not enough money on the account", "на счёте недостаточно денег"),
    ("internal_timeout", "the payment service did not answer in time", "платёжный сервис не ответил вовремя"),
    ("invalid_card_number", "the card's number is wrong", "неверный номер карты"),
    ("invalid_csc", "the card's security code is wrong", "неверный код безопасности карты"),
    ("issuer_unavailable", "the bank could not be reached", "банк не отвечает"),
    ("not_wanted", "it is not needed any more", "платёж больше не нужен"),
    ("paid_elsewhere", "it was paid in another way", "оплачено другим способом"),
    ("payment_method_limit_exceeded", "the card's limit is reached", "превышен лимит карты"),
    (
        "payment_method_restricted",
        "the card does not allow such payments; please call your bank",
        "карта не допускает такие платежи; позвоните в свой банк",
    ),
    ("period_over", "the period that it was for is over", "период, за который он был нужен, прошёл"),
    (
        "permission_revoked",
        "the permission to charge the card was withdrawn",
        "разрешение на списания с карты отозвано",
    ),
    (
        "rejected_by_timeout",
        "the payment service did not answer in time",
        "платёжный сервис не ответил вовремя",
    ),
    ("replaced", "another one was asked for in its place", "вместо него запрошен другой платёж"),
    ("withdrawn", "the change was withdrawn", "изменение отменено"),
];

/// Words by which payg itself gave a payment up: nobody refused it, and there is nothing to be done about it.
const GIVEN_UP: [&str; 6] =
    ["forgiven", "not_wanted", "paid_elsewhere", "period_over", "replaced", "withdrawn"];

/// Whether a payment failed because it was given up.
pub fn is_given_up(code: &str) -> bool {
    GIVEN_UP.contains(&code)
}

/// What a gateway's word for a decline means; what it is not known for is said as it came, but for a bare
/// repetition of the word.
pub fn in_words(language: Language, code: &str, message: &str) -> String {
    let known = WORDS.iter().find(|(word, ..)| *word == code);
    match (known, language) {
        (Some((_, english, _)), Language::English) => (*english).to_owned(),
        (Some((_, _, russian)), Language::Russian) => (*russian).to_owned(),
        (None, _) if !message.contains(code) => message.to_owned(),
        (None, Language::English) => "the bank refused it".to_owned(),
        (None, Language::Russian) => "банк отклонил платёж".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_reads_a_gateways_word() {
        for (code, english, russian) in WORDS {
            let message = format!("the gateway says: {code}");
            assert_eq!(in_words(Language::English, code, &message), *english);
            assert_eq!(in_words(Language::Russian, code, &message), *russian);
        }
        assert_eq!(
            in_words(Language::English, "odd_new_word", "the gateway says: odd_new_word"),
            "the bank refused it"
        );
        assert_eq!(in_words(Language::English, "odd", "call us"), "call us");
    }
}
