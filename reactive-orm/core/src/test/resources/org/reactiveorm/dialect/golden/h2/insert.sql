-- one row
insert into "users" ("name", "score") values ($1, $2)
--   binds: a:String, 1:Long
-- one row, key read back
insert into "users" ("name", "score") values ($1, $2)
--   binds: a:String, 1:Long
--   asks the driver for: [id]
-- one row of nulls
insert into "users" ("name", "score") values ($1, $2)
--   binds: null:String, null:Long
--   asks the driver for: [id, version]
-- three rows
insert into "users" ("name", "score") values ($1, $2), ($3, $4), ($5, $6)
--   binds: a:String, 1:Long, null:String, null:Long, a:String, 1:Long
-- three rows, keys read back
insert into "users" ("name", "score") values ($1, $2), ($3, $4), ($5, $6)
--   binds: a:String, 1:Long, null:String, null:Long, a:String, 1:Long
--   asks the driver for: [id]
-- every type
insert into "types" ("i", "l", "s", "t", "b", "at", "d", "n", "u", "e") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10), ($11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
--   binds: 1:Integer, 2:Long, s:String, t:String, true:Boolean, 2026-01-02T03:04:05.123456Z:Instant, 2026-01-02:LocalDate, 1.50:BigDecimal, 9a9b1afe-1752-4f25-8ae9-83a087ecbebe:UUID, ACTIVE:String, null:Integer, null:Long, null:String, null:String, null:Boolean, null:Instant, null:LocalDate, null:BigDecimal, null:UUID, null:String
--   asks the driver for: [id]
-- no column
insert into "users" () values ()
--   asks the driver for: [id]
-- no column, two rows
insert into "users" () values (), ()
--   asks the driver for: [id]
