//! The words that stand on documents, in each language.

use crate::values::language::Language;

/// The words of one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The name of an invoice.
    pub invoice: &'static str,
    /// The name of a credit note.
    pub credit_note: &'static str,
    /// What stands by the name of an invoice that is void.
    pub void: &'static str,
    /// Before the customer.
    pub bill_to: &'static str,
    /// The document's number.
    pub number: &'static str,
    /// When it was issued.
    pub issued: &'static str,
    /// What it is for.
    pub period: &'static str,
    /// Until when it is to be paid.
    pub due: &'static str,
    /// The customer's id.
    pub customer: &'static str,
    /// The invoice that a credit note is about.
    pub of_invoice: &'static str,
    /// Why a credit note was issued.
    pub reason: &'static str,
    /// The column of what was used.
    pub description: &'static str,
    /// The column of how much.
    pub quantity: &'static str,
    /// The column of what it costs.
    pub amount: &'static str,
    /// The sum before tax.
    pub subtotal: &'static str,
    /// The tax of a credit note.
    pub tax: &'static str,
    /// The sum.
    pub total: &'static str,
    /// What was credited since.
    pub credited: &'static str,
    /// What was paid of it.
    pub paid: &'static str,
    /// What of its fees went back.
    pub refunded: &'static str,
    /// What nobody expects any more.
    pub written_off: &'static str,
    /// What is left of an invoice.
    pub left: &'static str,
    /// Before the way to pay.
    pub pay: &'static str,
    /// Before the number that a payment names.
    pub reference: &'static str,
    /// Before the seller's tax number.
    pub tax_id: &'static str,
    /// Page, and of how many.
    pub page: &'static str,
    /// A line of an invoice, by its number.
    pub line: &'static str,
    /// Before how much of a line a fee covers.
    pub included: &'static str,
    /// Before how much of it is charged.
    pub charged: &'static str,
}

/// The words of a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::Russian => &RUSSIAN,
    }
}

const ENGLISH: Words = Words {
    invoice: "Invoice",
    credit_note: "Credit note",
    void: "void",
    bill_to: "Bill to",
    number: "Number",
    issued: "Issued",
    period: "Period",
    due: "Due",
    customer: "Customer",
    of_invoice: "Of invoice",
    reason: "Reason",
    description: "Description",
    quantity: "Quantity",
    amount: "Amount",
    subtotal: "Subtotal",
    tax: "Tax",
    total: "Total",
    credited: "Credited",
    paid: "Paid",
    refunded: "Refunded",
    written_off: "Written off",
    left: "Left to pay",
    pay: "How to pay",
    reference: "Please give the number",
    tax_id: "Tax number",
    page: "Page",
    line: "Line",
    included: "included in the plan:",
    charged: "charged:",
};

const RUSSIAN: Words = Words {
    invoice: "Счёт",
    credit_note: "Кредит-нота",
    void: "аннулирован",
    bill_to: "Плательщик",
    number: "Номер",
    issued: "Выставлен",
    period: "Период",
    due: "Оплатить до",
    customer: "Клиент",
    of_invoice: "К счёту",
    reason: "Причина",
    description: "Наименование",
    quantity: "Количество",
    amount: "Сумма",
    subtotal: "Сумма без налога",
    tax: "Налог",
    total: "Итого",
    credited: "Кредитовано",
    paid: "Оплачено",
    refunded: "Возвращено",
    written_off: "Списано",
    left: "К оплате",
    pay: "Как оплатить",
    reference: "Укажите номер",
    tax_id: "Налоговый номер",
    page: "Страница",
    line: "Строка",
    included: "включено в план:",
    charged: "к оплате:",
};
