-- values
select 'it''s ? :a' where a in ($1 , $2 , $3 , $4 ) and b=$5 
--   binds: 1:Integer, 2:Integer, 3:Integer, 3:Integer, null:String
-- values, explained
explain select 'it''s ? :a' where a in ($1 , $2 , $3 , $4 ) and b=$5 
--   binds: 1:Integer, 2:Integer, 3:Integer, 3:Integer, null:String
-- a select, explained
explain select "id" from "users" as "u"
