-- no value
select "id" from "users" as "u" where false
-- not among no values
select "id" from "users" as "u" where not (false)
-- one bigint
select "id" from "users" as "u" where "score" = any($1)
--   binds: [1]:Long[]
-- two integers
select "id" from "users" as "u" where "score" = any($1)
--   binds: [1, 2]:Integer[]
-- three strings
select "id" from "users" as "u" where "score" = any($1)
--   binds: [a, b, c]:String[]
-- five texts
select "id" from "users" as "u" where "score" = any($1)
--   binds: [a, b, c, d, e]:String[]
-- booleans
select "id" from "users" as "u" where "score" = any($1)
--   binds: [true, false]:Boolean[]
-- instants
select "id" from "users" as "u" where "score" = any($1)
--   binds: [2026-01-02T03:04:05.123456Z]:Instant[]
-- dates
select "id" from "users" as "u" where "score" = any($1)
--   binds: [2026-01-02]:LocalDate[]
-- decimals
select "id" from "users" as "u" where "score" = any($1)
--   binds: [1.5, 10.0]:BigDecimal[]
-- uuids
select "id" from "users" as "u" where "score" = any($1)
--   binds: [9a9b1afe-1752-4f25-8ae9-83a087ecbebe]:UUID[]
-- enums
select "id" from "users" as "u" where "score" = any($1)
--   binds: [ACTIVE, RETIRED]:String[]
