-- values
select 'it''s ? :a' where a in (?  , ?  , ?  , ?  ) and b=?  
--   binds: 1:Integer, 2:Integer, 3:Integer, 3:Integer, null:String
-- values, explained
explain format=json select 'it''s ? :a' where a in (?  , ?  , ?  , ?  ) and b=?  
--   binds: 1:Integer, 2:Integer, 3:Integer, 3:Integer, null:String
-- a select, explained
explain format=json select `id` from `users` as `u`
