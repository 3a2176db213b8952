#!/bin/sh
# A speech engine for tests: what follows the 44 bytes of the head of a wav is what was "said". Some words make it misbehave.
said=$(tail -c +45 "$1")
case "$said" in
  "[slow]"*) sleep 60 ;;
  "[broken]"*) echo "not this"; exit 3 ;;
  "[endless]"*) yes on and on ;;
  "[file]"*) printf '%s\n' "$1" ;;
  "[surroundings]"*) env ;;
  *) printf '%s\n' "$said" ;;
esac
