#!/bin/sh
# Makes what compose.yaml takes from secrets/, once: a file that is there stays as it is. The folder is closed to everybody
# else on this machine; the files in it are open, because a process that is not root reads them inside its container.
set -eu
cd "$(dirname "$0")/.."
umask 077
mkdir -p secrets
keep() {
  [ -e "secrets/$1" ] && return
  printf '%s\n' "$2" > "secrets/$1"
  chmod 0444 "secrets/$1"
  echo "made secrets/$1"
}
random() { openssl rand -hex 32; }

keep database_owner_password "$(random)"
keep database_owner_url "postgres://ohm_owner:$(cat secrets/database_owner_password)@db:5432/ohm"
keep database_logins_secret "$(random)"
keep access_token_secret "$(random)"
keep second_factor_secret "$(random)"
keep forwarded_secret "$(random)"
empty() {
  [ -e "secrets/$1" ] && return
  : > "secrets/$1"
  chmod 0644 "secrets/$1"
  echo "secrets/$1 is empty: $2"
}
empty smtp_url "write the address of the mail server into it (smtps://user:password@host:465)"
empty openai_api_key "where a language model wants a key, write it into it; otherwise leave it so"
