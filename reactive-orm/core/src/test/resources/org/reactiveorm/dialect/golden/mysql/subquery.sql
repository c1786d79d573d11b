-- scalar
select `id` from `users` as `u` where `id` = (select `author_id` from `posts` as `p` where `score` = ? )
--   binds: 3:Integer
-- exists
select `id` from `users` as `u` where exists (select `author_id` from `posts` as `p` where `score` = ? )
--   binds: 3:Integer
-- contains
select `id` from `users` as `u` where `id` in (select `author_id` from `posts` as `p` where `score` = ? )
--   binds: 3:Integer
-- quantified ANY
select `id` from `users` as `u` where `score` > any (select `author_id` from `posts` as `p` where `score` = ? )
--   binds: 3:Integer
-- quantified ALL
select `id` from `users` as `u` where `score` > all (select `author_id` from `posts` as `p` where `score` = ? )
--   binds: 3:Integer
-- choice
select case when `id` = ?  then ?  when `id` = ?  then `name` else ?  end from `users` as `u`
--   binds: 1:Long, one:String, 2:Long, many:String
-- window
select count(distinct `score`) over (partition by `score`) from `users` as `u`
-- joined
select `u`.`id` from `users` as `u` left join `posts` as `p` on `p`.`author_id` = `u`.`id` inner join (select `author_id` from `posts` as `p` where `score` = ? ) as `d` on `p`.`author_id` = `u`.`id`
--   binds: 3:Integer
-- grouped
select count(distinct `u`.`score`) from `users` as `u` group by `u`.`score` having count(distinct `u`.`score`) = ? 
--   binds: 2:Long
-- distinct
select distinct `u`.`score` from `users` as `u`
