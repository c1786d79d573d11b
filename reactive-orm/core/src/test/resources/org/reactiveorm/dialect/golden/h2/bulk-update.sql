-- one row
update "users" set "name" = case "id" when $1 then cast($2 as varchar) end, "score" = case "id" when $3 then cast($4 as bigint) end, "stamp" = $5 where "id" in ($6)
--   binds: 1:Long, name 1:String, 1:Long, null:Long, 9:Integer, 1:Long
-- two rows
update "users" set "name" = case "id" when $1 then cast($2 as varchar) when $3 then cast($4 as varchar) end, "score" = case "id" when $5 then cast($6 as bigint) when $7 then cast($8 as bigint) end where "id" in ($9, $10)
--   binds: 1:Long, name 1:String, 2:Long, name 2:String, 1:Long, null:Long, 2:Long, null:Long, 1:Long, 2:Long
-- two rows of known versions
update "users" set "name" = case "id" when $1 then cast($2 as varchar) when $3 then cast($4 as varchar) end, "score" = case "id" when $5 then cast($6 as bigint) when $7 then cast($8 as bigint) end, "stamp" = $9, "version" = "version" + 1 where "id" in ($10, $11) and "version" = case "id" when $12 then cast($13 as integer) when $14 then cast($15 as integer) end
--   binds: 1:Long, name 1:String, 2:Long, name 2:String, 1:Long, null:Long, 2:Long, null:Long, 9:Integer, 1:Long, 2:Long, 1:Long, 4:Integer, 2:Long, 5:Integer
-- two rows by a key of two columns
update "users" set "score" = case when "team_id" = $1 and "code" = $2 then cast($3 as integer) when "team_id" = $4 and "code" = $5 then cast($6 as integer) end, "version" = "version" + 1 where ("team_id" = $7 and "code" = $8 or "team_id" = $9 and "code" = $10) and "version" = case when "team_id" = $11 and "code" = $12 then cast($13 as integer) when "team_id" = $14 and "code" = $15 then cast($16 as integer) end
--   binds: 1:Long, a:String, 7:Integer, 1:Long, b:String, 8:Integer, 1:Long, a:String, 1:Long, b:String, 1:Long, a:String, 4:Integer, 1:Long, b:String, 5:Integer
