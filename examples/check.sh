#!/usr/bin/env bash
# Runs the music store on each named database and compares every figure that it prints with plain SQL.
#   examples/check.sh h2 [postgres] [mariadb] [mysql]
# Needs "mvn verify" (or package) to have been run, and psql and mariadb for their servers. Makes databases of its own and
# drops them. The servers: ORM_TEST_POSTGRES_URL and ORM_TEST_MARIADB_URL, else the standard local ports; mysql is the server of
# MariaDB through the driver of MySQL.
set -euo pipefail
cd "$(dirname "$0")"

program=target/music-store.jar
chinook=${MUSIC_STORE_DATA:-../../shared/data/chinook/chinook.json}
work=$(mktemp -d)
dropping=()

say() { printf '%s\n' "$*"; }
die() {
  printf 'check.sh: %s\n' "$*" >&2
  exit 1
}
cleanup() {
  for command in "${dropping[@]}"; do eval "$command" || say "could not be dropped: $command" >&2; done
  rm -rf "$work"
}
trap cleanup EXIT

# --- plain SQL: a query comes in, rows of values separated by tabs go out ---

# shellcheck disable=SC2034 # read by name
open_h2() {
  url="r2dbc:h2:file:///$work/h2"
}
sql_h2() {
  java -cp "target/test-classes:$(echo target/lib/h2-*.jar)" org.reactiveorm.examples.musicstore.PlainSql \
    "jdbc:h2:file:$work/h2;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
}

open_postgres() {
  local server=${ORM_TEST_POSTGRES_URL:-r2dbc:postgresql://postgres:postgres@localhost:5432/postgres}
  command -v psql >/dev/null || die 'psql is needed to check PostgreSQL'
  postgres_server=${server#r2dbc:}
  postgres_server=${postgres_server%%\?*}
  url=$(with_database "$server")
  psql -q -X "$postgres_server" -c "create database $name"
  dropping+=("psql -q -X '$postgres_server' -c 'drop database $name'")
}
sql_postgres() {
  PGCLIENTENCODING=UTF8 psql -q -X -A -t -F $'\t' -v ON_ERROR_STOP=1 "$(with_database "$postgres_server")"
}

open_mariadb() {
  local server=${ORM_TEST_MARIADB_URL:-r2dbc:mariadb://root@127.0.0.1:3306/test}
  command -v mariadb >/dev/null || die 'the client mariadb is needed to check MariaDB'
  [[ $server =~ ^r2dbc:mariadb://([^:@/]*)(:([^@/]*))?@([^:/]+)(:([0-9]+))?/ ]] || die 'ORM_TEST_MARIADB_URL is not r2dbc:mariadb://user:password@host:port/database'
  mariadb=(mariadb --no-defaults --protocol=tcp "--user=${BASH_REMATCH[1]}" "--host=${BASH_REMATCH[4]}"
    "--port=${BASH_REMATCH[6]:-3306}" --default-character-set=utf8mb4)
  export MYSQL_PWD=${BASH_REMATCH[3]}
  url=$(with_database "$server")
  "${mariadb[@]}" -e "create database $name character set utf8mb4"
  dropping+=("'${mariadb[0]}' ${mariadb[*]:1} -e 'drop database $name'")
}
sql_mariadb() {
  "${mariadb[@]}" --skip-column-names --batch --raw "$name"
}

open_mysql() {
  open_mariadb
  url=${url/#r2dbc:mariadb:/r2dbc:mysql:}
}
sql_mysql() { sql_mariadb; }

# the same URL with the database of this script
with_database() { sed -E "s#(//[^/]+/)[^?]*#\1$name#" <<<"$1"; }

# --- what the program must find: a name for each line, and a query for their values ---

sales='from invoice_lines l join tracks t on t.id = l.track_id join albums al on al.id = t.album_id
  join artists ar on ar.id = al.artist_id'

expected() { # database
  local table
  for table in artists albums tracks employees customers invoices; do
    figures "$table" "select count(*) from $table"
  done
  figures lines 'select count(*) from invoice_lines'
  figures revenue 'select sum(unit_price * quantity) from invoice_lines'
  figures 'top#' "select ar.id, ar.name, sum(l.quantity), sum(l.unit_price * l.quantity) $sales
    group by ar.id, ar.name order by 4 desc, 1 limit 10"
  figures discography "select ar.name, count(distinct al.id), count(t.id), sum(t.milliseconds)
    from artists ar left join albums al on al.artist_id = ar.id left join tracks t on t.album_id = al.id
    where ar.id = (select ar.id $sales group by ar.id order by sum(l.unit_price * l.quantity) desc, ar.id limit 1)
    group by ar.id, ar.name"
  figures 'support@' "select e.id, concat(e.first_name, ' ', e.last_name), concat(m.first_name, ' ', m.last_name),
      count(distinct c.id), sum(i.total)
    from employees e left join employees m on m.id = e.manager_id join customers c on c.support_rep_id = e.id
    join invoices i on i.customer_id = c.id
    group by e.id, e.first_name, e.last_name, m.first_name, m.last_name order by e.id"
  figures exported_rows 'select count(*) from tracks t join albums al on al.id = t.album_id'
  sql 'select t.id, t.name, al.title, ar.name, t.milliseconds, t.unit_price from tracks t
    join albums al on al.id = t.album_id join artists ar on ar.id = al.artist_id order by t.id' >"$work/expected.tsv"
  say "export_checksum=$(sha256sum <"$work/expected.tsv" | cut -d ' ' -f 1)"
}

# name=row for each row; # stands for the row's number, @ for its first column, which is taken away
figures() { # name, query
  sql "$2" | awk -v name="$1" '{
    key = name; value = $0
    sub(/#/, NR, key)
    if (sub(/@/, "", key)) { at = index(value, "\t"); key = key substr(value, 1, at - 1); value = substr(value, at + 1) }
    print key "=" value
  }'
}
sql() { printf '%s;\n' "$1" | "sql_$database"; }

check() {
  "open_$database"
  local options=(--url "$url" --export "$work/exported.tsv" --figures)
  [ -f "$chinook" ] && options+=(--data "$chinook")
  java -jar "$program" "${options[@]}" >"$work/printed" || { cat "$work/printed"; die "the music store failed on $database"; }
  sed -n '/^  Work /,/^$/p' "$work/printed"
  sed -n '/^[a-z_]*[0-9]*=/p' "$work/printed" >"$work/figures"
  expected >"$work/expected"
  diff -u --label 'plain SQL' --label 'the music store' "$work/expected.tsv" "$work/exported.tsv" >"$work/differences" || {
    head -n 20 "$work/differences"
    die "the export differs from plain SQL on $database"
  }
  diff -u --label 'plain SQL' --label 'the music store' "$work/expected" "$work/figures" ||
    die "figures differ from plain SQL on $database"
  say "$database: $(wc -l <"$work/figures") figures and $(wc -l <"$work/exported.tsv") exported lines equal plain SQL"
}

[ $# -gt 0 ] || die 'name the databases: h2, postgres, mariadb, mysql'
[ -f "$program" ] && [ -d target/test-classes ] || die 'run "mvn verify" first, in the root'
for database in "$@"; do
  declare -F "open_$database" >/dev/null || die "$database is none of h2, postgres, mariadb, mysql"
  name="music_store_check_$$_$database"
  say
  say "== $database"
  check
done
