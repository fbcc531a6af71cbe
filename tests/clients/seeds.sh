#!/usr/bin/env bash
# The steps of the skill texts, typed as curl commands against the embedded backend: token, session, upload, message, state, export.
# Usage: seeds.sh BASE_ADDRESS MEDIA INSTRUCTION OUTPUT
set -euo pipefail
api=$1 media=$2 instruction=$3 output=$4

field() { node -e 'let t="";process.stdin.on("data",d=>t+=d).on("end",()=>{const v=process.argv[1].split(".").reduce((o,k)=>o?.[k],JSON.parse(t));process.stdout.write(typeof v==="object"?JSON.stringify(v):String(v??""))})' "$1"; }

token=$(curl -sS --max-time 20 -X POST "$api/api/auth/anonymous-token" -H "X-Client-Id: seeds-as-typed" | field data.token)
auth=(-H "Authorization: Bearer $token" -H "X-Skill-Source: generator-youtube" -H "X-Skill-Version: 1.0.0" -H "X-Skill-Platform: unknown")
session=$(curl -sS --max-time 20 -X POST "$api/api/tasks/me/with-session/nemo_agent" "${auth[@]}" -H "Content-Type: application/json" -d '{"task_name":"project","language":"en"}' | field data.session_id)
curl -sS --max-time 60 -X POST "$api/api/upload-video/nemo_agent/me/$session" "${auth[@]}" -F "files=@$media" >/dev/null
body=$(node -e 'process.stdout.write(JSON.stringify({app_name:"nemo_agent",user_id:"me",session_id:process.argv[1],new_message:{parts:[{text:process.argv[2]}]}}))' "$session" "$instruction")
curl -sSN --max-time 900 -X POST "$api/run_sse" "${auth[@]}" -H "Content-Type: application/json" -H "Accept: text/event-stream" -d "$body"
draft=$(curl -sS --max-time 20 "$api/api/state/nemo_agent/me/$session/latest" "${auth[@]}" | field data.state.draft)
curl -sS --max-time 20 "$api/api/credits/balance/simple" "${auth[@]}"; echo

# Without the attribution headers an export is refused.
refused=$(curl -sS --max-time 20 -o /dev/null -w '%{http_code}' -X POST "$api/api/render/proxy/lambda" -H "Authorization: Bearer $token" -H "Content-Type: application/json" -d "{\"id\":\"render_refused\",\"sessionId\":\"$session\",\"draft\":$draft,\"output\":{\"format\":\"mp4\",\"quality\":\"high\"}}")
echo "without headers: $refused"

render="render_$(date +%s)"
curl -sS --max-time 20 -X POST "$api/api/render/proxy/lambda" "${auth[@]}" -H "Content-Type: application/json" -d "{\"id\":\"$render\",\"sessionId\":\"$session\",\"draft\":$draft,\"output\":{\"format\":\"mp4\",\"quality\":\"high\"}}"; echo
for _ in $(seq 1 240); do
  status=$(curl -sS --max-time 20 "$api/api/render/proxy/lambda/$render" "${auth[@]}")
  case $(field status <<<"$status") in completed) break ;; failed) echo "$status" >&2; exit 1 ;; esac
  sleep 0.5
done
curl -sS --max-time 60 -o "$output" "$(field output.url <<<"$status")"
