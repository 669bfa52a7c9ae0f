//! What holds for every period, every split of it and every sequence of changes.

use jiff::civil::Date;
use payg::rating::proration::{Days, Paid, Priced, change_of_plan, refund};
use payg::values::calendar::anniversary;
use payg::values::currency::Currency;
use payg::values::money::Money;
use proptest::prelude::*;

/// Any day of about forty years, the 29th of February and the ends of months more often.
fn day() -> impl Strategy<Value = Date> {
    let any_day = (2000i16..2040, 1i8..=12, 1i8..=31);
    let edge = (2000i16..2040, prop::sample::select(vec![1i8, 2, 3, 12]), 28i8..=31);
    prop_oneof![any_day, edge].prop_map(|(year, month, day)| {
        let first = Date::constant(year, month, 1);
        Date::constant(year, month, day.min(first.days_in_month()))
    })
}

fn price() -> impl Strategy<Value = Money> {
    (0i64..10_000_000).prop_map(|minor| Money::new(minor, Currency::USD))
}

fn months() -> impl Strategy<Value = i32> {
    prop::sample::select(vec![1, 12])
}

fn on(days: Days, at: u16) -> Date {
    days.first.checked_add(jiff::Span::new().days(i64::from(at) % days.count())).unwrap()
}

/// Something that a subscriber does.
#[derive(Clone, Debug)]
enum Step {
    Change(Money),
    Renew,
    Cancel,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![4 => price().prop_map(Step::Change), 2 => Just(Step::Renew), 1 => Just(Step::Cancel)]
}

proptest! {
    #[test]
    fn slices_of_a_period_add_up_to_its_price(
        anchor in day(), months in months(), price in price(), cuts in prop::collection::vec(any::<u16>(), 0..8),
    ) {
        let days = Days::new(anchor, anniversary(anchor, months, 1).unwrap()).unwrap();
        let mut stops: Vec<Date> = cuts.into_iter().map(|at| on(days, at)).collect();
        stops.extend([days.first, days.end]);
        stops.sort_unstable();
        let mut sum = Money::zero(Currency::USD);
        for pair in stops.windows(2) {
            let slice = days.slice(price, pair[0], pair[1]).unwrap();
            prop_assert!(slice.minor >= 0);
            sum = sum.add(slice).unwrap();
        }
        prop_assert_eq!(sum, price);
    }

    #[test]
    fn changing_to_the_same_plan_costs_nothing(anchor in day(), months in months(), price in price(), at in any::<u16>()) {
        let days = Days::new(anchor, anniversary(anchor, months, 1).unwrap()).unwrap();
        let plan = Priced { price, days };
        let change = change_of_plan(plan, plan, on(days, at)).unwrap();
        prop_assert_eq!(change.net().unwrap().minor, 0);
        prop_assert!(change.credit.minor >= 0 && change.credit.subtract(price).unwrap().minor <= 0);
    }

    #[test]
    fn every_day_lies_in_the_period_that_holds_it(anchor in day(), months in months(), later in 0i64..5_000) {
        let day = anchor.checked_add(jiff::Span::new().days(later)).unwrap();
        let days = Days::holding(anchor, months, day).unwrap();
        prop_assert!(days.first <= day && day < days.end);
        prop_assert!((28..=366).contains(&days.count()));
    }

    /// Whatever is changed, renewed and cancelled on whichever days: what is kept is exactly the
    /// sum of the days used at the prices that they had, and never more goes back than was paid.
    #[test]
    fn nobody_pays_more_than_the_days_used(
        anchor in day(), months in months(), first in price(),
        steps in prop::collection::vec((step(), 0u16..400), 0..12),
    ) {
        let zero = Money::zero(Currency::USD);
        let mut now = Priced { price: first, days: Days::holding(anchor, months, anchor).unwrap() };
        let (mut kept, mut used) = (zero, zero);
        // What was paid for the period that runs, and since which day the price is what it is.
        let mut paid = Paid { amount: first, on: anchor, refunded: zero };
        let mut since = now.days.first;
        for (step, later) in steps {
            let today = since.checked_add(jiff::Span::new().days(i64::from(later))).unwrap();
            let today = today.min(now.days.end.yesterday().unwrap());
            match step {
                Step::Change(price) => {
                    used = used.add(now.days.slice(now.price, since, today).unwrap()).unwrap();
                    let next = Priced { price, ..now };
                    let net = change_of_plan(now, next, today).unwrap().net().unwrap();
                    if net.minor >= 0 {
                        paid.amount = paid.amount.add(net).unwrap();
                    } else {
                        paid.refunded = paid.refunded.subtract(net).unwrap();
                    }
                    (now, since) = (next, today);
                }
                Step::Renew => {
                    used = used.add(now.days.slice(now.price, since, now.days.end).unwrap()).unwrap();
                    kept = kept.add(paid.amount).unwrap().subtract(paid.refunded).unwrap();
                    now.days = Days::holding(anchor, months, now.days.end).unwrap();
                    paid = Paid { amount: now.price, on: now.days.first, refunded: zero };
                    since = now.days.first;
                }
                Step::Cancel => {
                    let back = refund(paid, now, today).unwrap();
                    let left = paid.amount.subtract(paid.refunded).unwrap();
                    prop_assert!(0 <= back.minor && back.minor <= left.minor.max(0));
                    let until = today.tomorrow().unwrap();
                    used = used.add(now.days.slice(now.price, since, until).unwrap()).unwrap();
                    kept = kept.add(left).unwrap().subtract(back).unwrap();
                    prop_assert!(kept.minor <= used.minor, "kept {kept} for {used}");
                    return Ok(());
                }
            }
        }
        used = used.add(now.days.slice(now.price, since, now.days.end).unwrap()).unwrap();
        kept = kept.add(paid.amount).unwrap().subtract(paid.refunded).unwrap();
        prop_assert_eq!(kept, used);
    }
}
