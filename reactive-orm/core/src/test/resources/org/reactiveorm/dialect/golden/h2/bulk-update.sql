-- one row
update "users" set "name" = case "id" when $1 then $2 end, "score" = case "id" when $3 then $4 end, "stamp" = $5 where "id" in ($6)
--   binds: 1:Long, name 1:String, 1:Long, null:Long, 9:Integer, 1:Long
-- two rows
update "users" set "name" = case "id" when $1 then $2 when $3 then $4 end, "score" = case "id" when $5 then $6 when $7 then $8 end where "id" in ($9, $10)
--   binds: 1:Long, name 1:String, 2:Long, name 2:String, 1:Long, null:Long, 2:Long, null:Long, 1:Long, 2:Long
-- two rows of known versions
update "users" set "name" = case "id" when $1 then $2 when $3 then $4 end, "score" = case "id" when $5 then $6 when $7 then $8 end, "stamp" = $9, "version" = "version" + 1 where "id" in ($10, $11) and "version" = case "id" when $12 then $13 when $14 then $15 end
--   binds: 1:Long, name 1:String, 2:Long, name 2:String, 1:Long, null:Long, 2:Long, null:Long, 9:Integer, 1:Long, 2:Long, 1:Long, 4:Integer, 2:Long, 5:Integer
