-- function LOWER
select lower("name") from "users" as "u"
-- function UPPER
select upper("name") from "users" as "u"
-- function TRIM
select trim("name") from "users" as "u"
-- function LENGTH
select char_length("name") from "users" as "u"
-- function CONCAT
select "name" || $1 from "users" as "u"
--   binds: b:String
-- function SUBSTRING
select substring("name", $1, $2) from "users" as "u"
--   binds: b:String, c:String
-- function REPLACE
select replace("name", $1, $2) from "users" as "u"
--   binds: b:String, c:String
-- function COALESCE
select coalesce("name", $1) from "users" as "u"
--   binds: b:String
-- function NULLIF
select nullif("name", $1) from "users" as "u"
--   binds: b:String
-- function ABS
select abs("name") from "users" as "u"
-- function ROUND
select round("score", $1) from "users" as "u"
--   binds: 2:Integer
-- function FLOOR
select floor("name") from "users" as "u"
-- function CEILING
select ceiling("name") from "users" as "u"
-- function LOWER_BOUND
select lower("name") from "users" as "u"
-- function UPPER_BOUND
select upper("name") from "users" as "u"
-- function IS_EMPTY
select isempty("name") from "users" as "u"
-- function VALUE_OF_KEY
select ("name" -> $1) from "users" as "u"
--   binds: b:String
-- function MOD
select mod("score", $1) from "users" as "u"
--   binds: 2:Integer
-- function GREATEST
select greatest("name", $1) from "users" as "u"
--   binds: b:String
-- function LEAST
select least("name", $1) from "users" as "u"
--   binds: b:String
-- function IN_UTC
select "name" at time zone 'UTC' from "users" as "u"
-- function YEAR
select extract(year from "name") from "users" as "u"
-- function MONTH
select extract(month from "name") from "users" as "u"
-- function DAY
select extract(day from "name") from "users" as "u"
-- function HOUR
select extract(hour from "name") from "users" as "u"
-- function MINUTE
select extract(minute from "name") from "users" as "u"
-- function SECOND
select floor(extract(second from "name")) from "users" as "u"
-- function DATE
select cast("name" as date) from "users" as "u"
-- function NOW
select current_timestamp from "users" as "u"
-- function RANDOM
select random() from "users" as "u"
-- function ROW_NUMBER
select row_number() from "users" as "u"
-- function RANK
select rank() from "users" as "u"
-- function DENSE_RANK
select dense_rank() from "users" as "u"
-- function LAG
select lag("name") from "users" as "u"
-- function LEAD
select lead("name") from "users" as "u"
-- function FIRST_VALUE
select first_value("name") from "users" as "u"
-- arithmetic PLUS
select "score" + $1 from "users" as "u"
--   binds: 2:Integer
-- arithmetic MINUS
select "score" - $1 from "users" as "u"
--   binds: 2:Integer
-- arithmetic TIMES
select "score" * $1 from "users" as "u"
--   binds: 2:Integer
-- arithmetic DIVIDED_BY
select "score" / $1 from "users" as "u"
--   binds: 2:Integer
-- arithmetic WHOLE_QUOTIENT
select "score" / $1 from "users" as "u"
--   binds: 2:Integer
-- cast to integer
select cast("name" as integer) from "users" as "u"
-- cast to bigint
select cast("name" as bigint) from "users" as "u"
-- cast to text
select cast("name" as text) from "users" as "u"
-- cast to string(20)
select cast("name" as varchar(20)) from "users" as "u"
-- cast to boolean
select cast("name" as boolean) from "users" as "u"
-- cast to instant
select cast("name" as timestamptz(6)) from "users" as "u"
-- cast to date
select cast("name" as date) from "users" as "u"
-- cast to uuid
select cast("name" as uuid) from "users" as "u"
-- cast to decimal(10, 2)
select cast("name" as numeric(10, 2)) from "users" as "u"
-- regular expression AS_COLLATED
select "id" from "users" as "u" where "name" ~ $1
--   binds: ^a:String
-- regular expression IGNORED
select "id" from "users" as "u" where "name" ~* $1
--   binds: ^a:String
-- function by name
select pg_catalog.upper("name", $1) from "users" as "u"
--   binds: b:String
-- template
select "u"."name" {x} $1 "u"."name" from "users" as "u"
--   binds: b:String
