#!/usr/bin/env bash
# The main path of the scenario with an unmodified AWS CLI: every answer must parse, and say what was asked for.
#
#   cli.sh ENDPOINT [aws|moto]
#
# The second argument is the referee: what moto is known to get wrong is told as "differs" and fails nothing.
# Exit code 0 where every check holds, 1 where one fails, 2 where it could not run.
set -uo pipefail

endpoint=${1:?usage: cli.sh ENDPOINT [aws|moto]}
referee=${2:-aws}
if ! command -v aws >/dev/null || ! command -v python3 >/dev/null; then
    echo "cli.sh needs aws and python3" >&2
    exit 2
fi

export AWS_ACCESS_KEY_ID=${AWS_ACCESS_KEY_ID:-conformance} AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY:-conformance}
export AWS_DEFAULT_REGION=eu-west-1 AWS_PAGER='' AWS_EC2_METADATA_DISABLED=true
seconds=${CONFORMANCE_SECONDS:-600}
domain=cli-$$.test
name=cli-$$-test-production
# The interpreter itself, without whatever wrapper and site packages lie before it: it is asked often.
parse=("$(python3 -c 'import sys; print(sys.executable)')" -I -S)
passed=0 failed=0 differing=0

# cloud ARGUMENTS: the answer as JSON, checked to be JSON; an error ends the run, because the rest stands on it.
cloud() {
    local answer
    answer=$(aws --endpoint-url "$endpoint" --output json "$@") || die "aws $1 $2 failed"
    [ -z "$answer" ] && return
    "${parse[@]}" -c 'import json, sys; json.load(sys.stdin)' <<<"$answer" || die "aws $1 $2: the answer is not JSON"
    printf '%s\n' "$answer"
}

# value PATH: one value out of the answer on stdin, e.g. Vpc.VpcId or Images.0.State
value() {
    "${parse[@]}" -c '
import json, sys
found = json.load(sys.stdin)
for key in sys.argv[1].split("."):
    found = found[int(key)] if key.isdigit() else found[key]
print(found)' "$1" || die "no $1 in the answer"
}

die() {
    echo "FAIL    $*"
    kill -s TERM $$ # a subshell's exit would not end the run
}
trap 'exit 1' TERM

check() { # NAME ACTUAL EXPECTED [known]
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1)) && echo "ok      $1"
    elif [ "${4:-}" = known ] && [ "$referee" = moto ]; then
        differing=$((differing + 1)) && echo "differs $1: expected $3, got $2 (known of moto)"
    else
        failed=$((failed + 1)) && echo "FAIL    $1: expected $3, got $2"
    fi
}

refusal() { # NAME CODE [known] -- ARGUMENTS
    local title=$1 code=$2 known='' message
    shift 2
    [ "$1" = known ] && known=known && shift
    shift
    message=$(aws --endpoint-url "$endpoint" --output json "$@" 2>&1 >/dev/null)
    check "$title" "$(sed -n 's/.*An error occurred (\([A-Za-z0-9.]*\)).*/\1/p' <<<"$message" | head -n 1)" "$code" $known
}

until_is() { # NAME EXPECTED COMMAND...
    local title=$1 expected=$2 got='' end=$((SECONDS + seconds))
    shift 2
    while got=$("$@") && [ "$got" != "$expected" ] && [ $SECONDS -lt $end ]; do sleep 0.5; done
    check "$title" "$got" "$expected"
}

tag() { echo "ResourceType=$1,Tags=[{Key=Name,Value=$2}]"; }

network() {
    vpc=$(cloud ec2 create-vpc --cidr-block 10.30.0.0/16 --tag-specifications "$(tag vpc "$name")" | value Vpc.VpcId)
    cloud ec2 modify-vpc-attribute --vpc-id "$vpc" --enable-dns-hostnames
    check "network: DNS host names" "$(cloud ec2 describe-vpc-attribute --vpc-id "$vpc" --attribute enableDnsHostnames | value EnableDnsHostnames.Value)" True
    gateway=$(cloud ec2 create-internet-gateway | value InternetGateway.InternetGatewayId)
    cloud ec2 attach-internet-gateway --internet-gateway-id "$gateway" --vpc-id "$vpc"
    table=$(cloud ec2 create-route-table --vpc-id "$vpc" | value RouteTable.RouteTableId)
    cloud ec2 create-route --route-table-id "$table" --destination-cidr-block 0.0.0.0/0 --gateway-id "$gateway" >/dev/null
    subnets=()
    for number in 1 2; do
        zone=$(cloud ec2 describe-availability-zones | value "AvailabilityZones.$((number - 1)).ZoneName")
        subnets+=("$(cloud ec2 create-subnet --vpc-id "$vpc" --cidr-block "10.30.$number.0/24" --availability-zone "$zone" | value Subnet.SubnetId)")
        cloud ec2 associate-route-table --route-table-id "$table" --subnet-id "${subnets[-1]}" >/dev/null
    done
    check "network: two subnets" "$(cloud ec2 describe-subnets --filters "Name=vpc-id,Values=$vpc" --query 'length(Subnets)')" 2
    group=$(cloud ec2 create-security-group --group-name "$name" --description "$name" --vpc-id "$vpc" | value GroupId)
    cloud ec2 authorize-security-group-ingress --group-id "$group" --protocol tcp --port 80 --cidr 0.0.0.0/0 >/dev/null
    refusal "network: the same rule again" InvalidPermission.Duplicate -- \
        ec2 authorize-security-group-ingress --group-id "$group" --protocol tcp --port 80 --cidr 0.0.0.0/0
}

load_balancers() {
    for number in 1 2; do
        cloud elb create-load-balancer --load-balancer-name "$name-$number" --subnets "${subnets[@]}" --security-groups "$group" \
            --listeners Protocol=HTTP,LoadBalancerPort=80,InstanceProtocol=HTTP,InstancePort=80 >/dev/null
        cloud elb configure-health-check --load-balancer-name "$name-$number" \
            --health-check Target=HTTP:3001/health,Interval=10,Timeout=5,UnhealthyThreshold=2,HealthyThreshold=2 >/dev/null
        cloud elb modify-load-balancer-attributes --load-balancer-name "$name-$number" --load-balancer-attributes \
            '{"CrossZoneLoadBalancing":{"Enabled":true},"ConnectionDraining":{"Enabled":true,"Timeout":60}}' >/dev/null
        read=$(cloud elb describe-load-balancers --load-balancer-names "$name-$number")
        check "load balancer $number: health" "$(value LoadBalancerDescriptions.0.HealthCheck.Target <<<"$read")" HTTP:3001/health
        dns[number]=$(value LoadBalancerDescriptions.0.DNSName <<<"$read")
        read=$(cloud elb describe-load-balancer-attributes --load-balancer-name "$name-$number")
        check "load balancer $number: draining" "$(value LoadBalancerAttributes.ConnectionDraining.Timeout <<<"$read")" 60
    done
    # shellcheck disable=SC2016 # the backquotes are JMESPath's: where moto tells no zone, that of classic load balancers in eu-west-1
    target_zone=$(cloud elb describe-load-balancers --load-balancer-names "$name-1" \
        --query 'LoadBalancerDescriptions[0].CanonicalHostedZoneNameID || `Z32O12XQLNTSW2`' | tr -d '"')
    refusal "load balancer: an unknown one" LoadBalancerNotFound -- elb describe-load-balancers --load-balancer-names unknown
}

image() { # VERSION
    images[$1]=$(cloud ec2 register-image --name "$name-v$1" --architecture x86_64 --root-device-name /dev/sda1 --virtualization-type hvm \
        --block-device-mappings "$(mapping)" | value ImageId)
    cloud ec2 wait image-available --image-ids "${images[$1]}"
    check "image v$1" "$(cloud ec2 describe-images --image-ids "${images[$1]}" | value Images.0.State)" available
}

# From a snapshot, where the endpoint knows volumes to make one of.
mapping() {
    local volume snapshot
    volume=$(aws --endpoint-url "$endpoint" ec2 create-volume --availability-zone eu-west-1a --size 8 --query VolumeId --output text 2>/dev/null)
    if [ -z "$volume" ]; then
        echo 'DeviceName=/dev/sda1,Ebs={VolumeSize=8}'
        return
    fi
    cloud ec2 wait volume-available --volume-ids "$volume"
    snapshot=$(cloud ec2 create-snapshot --volume-id "$volume" | value SnapshotId)
    cloud ec2 wait snapshot-completed --snapshot-ids "$snapshot"
    echo "DeviceName=/dev/sda1,Ebs={SnapshotId=$snapshot}"
}

in_service() { # SIDE
    cloud elb describe-instance-health --load-balancer-name "$name-$1" --query "length(InstanceStates[?State=='InService'])"
}

deploy() { # VERSION SIDE
    cloud ec2 create-launch-template --launch-template-name "$name-v$1" --launch-template-data \
        "{\"ImageId\":\"${images[$1]}\",\"InstanceType\":\"t3.small\",\"SecurityGroupIds\":[\"$group\"]}" >/dev/null
    cloud autoscaling create-auto-scaling-group --auto-scaling-group-name "$name-v$1" --min-size 1 --max-size 4 --desired-capacity 2 \
        --launch-template "LaunchTemplateName=$name-v$1,Version=1" --load-balancer-names "$name-$2" --health-check-type ELB \
        --health-check-grace-period 120 --vpc-zone-identifier "${subnets[0]},${subnets[1]}" \
        --tags "Key=bluegreen:version,Value=v$1,PropagateAtLaunch=true"
    until_is "deploy v$1: in service on side $2" 2 in_service "$2"
    read=$(cloud autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$name-v$1")
    check "deploy v$1: its load balancer" "$(value AutoScalingGroups.0.LoadBalancerNames.0 <<<"$read")" "$name-$2"
    check "deploy v$1: its tag" "$(value AutoScalingGroups.0.Tags.0.Value <<<"$read")" "v$1"
}

change() { # ACTION SIDE
    echo "{\"Action\":\"$1\",\"ResourceRecordSet\":{\"Name\":\"www.$domain.\",\"Type\":\"A\",\"AliasTarget\":{\"HostedZoneId\":\"$target_zone\",\"DNSName\":\"${dns[$2]}\",\"EvaluateTargetHealth\":false}}}"
}

batch() { # CHANGE...
    local IFS=,
    local id
    id=$(cloud route53 change-resource-record-sets --hosted-zone-id "$zone_id" --change-batch "{\"Changes\":[$*]}" | value ChangeInfo.Id)
    until_is "records: in sync" '"INSYNC"' cloud route53 get-change --id "$id" --query ChangeInfo.Status
}

check_side() { # NAME SIDE
    local found
    found=$(cloud route53 list-resource-record-sets --hosted-zone-id "$zone_id" --query "ResourceRecordSets[?Type=='A'] | [0].AliasTarget.DNSName" | tr -d '"')
    check "$1" "${found%.}" "${dns[$2]}"
}

clean() {
    if [ "$referee" = aws ]; then
        refusal "clean: refused while it has instances" ResourceInUse -- autoscaling delete-auto-scaling-group --auto-scaling-group-name "$name-v1"
    fi
    cloud autoscaling update-auto-scaling-group --auto-scaling-group-name "$name-v1" --min-size 0 --max-size 0 --desired-capacity 0
    instances() { cloud autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$name-v1" --query 'length(AutoScalingGroups[0].Instances)'; }
    groups() { cloud autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$name-v1" --query 'length(AutoScalingGroups)'; }
    until_is "clean: no instance left" 0 instances
    cloud autoscaling delete-auto-scaling-group --auto-scaling-group-name "$name-v1"
    until_is "clean: the group is gone" 0 groups
    cloud ec2 delete-launch-template --launch-template-name "$name-v1" >/dev/null
    refusal "clean: the template is gone" InvalidLaunchTemplateName.NotFoundException -- ec2 describe-launch-templates --launch-template-names "$name-v1"
    cloud ec2 deregister-image --image-id "${images[1]}" >/dev/null
}

declare -a dns images
network
load_balancers
zone_id=$(cloud route53 create-hosted-zone --name "$domain" --caller-reference "$name" | value HostedZone.Id)
image 1
deploy 1 1
batch "$(change CREATE 1)"
check_side "records: www points at side 1" 1
image 2
deploy 2 2
batch "$(change DELETE 1)" "$(change CREATE 2)"
check_side "switch: www points at side 2" 2
refusal "switch: the same batch again is stale" InvalidChangeBatch -- route53 change-resource-record-sets --hosted-zone-id "$zone_id" \
    --change-batch "{\"Changes\":[$(change DELETE 1),$(change CREATE 2)]}"
refusal "records: an unknown change" NoSuchChange known -- route53 get-change --id C0123456789ABCDEFGHIJ
clean
check "cloudwatch: parses" "$(cloud cloudwatch describe-alarms --query 'type(MetricAlarms)')" '"array"'
check "sts: the account" "$(cloud sts get-caller-identity | value Account | tr -dc 0-9 | wc -c)" 12

echo "$passed passed, $failed failed, $differing known to differ"
[ "$failed" -eq 0 ]
