//! What a quantity costs: price models and their arithmetic, pure and exact.
