#!/usr/bin/env bash
# The main path of the scenario with an unmodified AWS CLI: every answer must parse, and say what was asked for.
#
#   cli.sh ENDPOINT [aws|moto]
#
# The second argument is the referee: what moto is known to get wrong is told as "differs" and fails nothing.
# Exit code 0 where every check holds, 1 where one fails, 2 where it could not run.
#
# The CLI needs about a second to start: a call is made only where its answer is used or checked, and calls that need nothing of each other run
# side by side.
set -uo pipefail

endpoint=${1:?usage: cli.sh ENDPOINT [aws|moto]}
referee=${2:-aws}
if ! command -v aws >/dev/null; then
    echo "cli.sh needs aws" >&2
    exit 2
fi

export AWS_ACCESS_KEY_ID=${AWS_ACCESS_KEY_ID:-conformance} AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY:-conformance}
export AWS_DEFAULT_REGION=eu-west-1 AWS_PAGER='' AWS_EC2_METADATA_DISABLED=true AWS_ENDPOINT_URL=$endpoint AWS_MAX_ATTEMPTS=1
seconds=${CONFORMANCE_SECONDS:-600}
domain=cli-$$.test
name=cli-$$-test-production
passed=0 failed=0 differing=0

# cloud ARGUMENTS: the answer, or what --query picks of it, as text; an error ends the run, because the rest stands on it.
cloud() { aws --output text "$@" || die "aws $1 $2 failed"; }

# quiet ARGUMENTS: the same, where the answer tells nothing that is needed.
quiet() { cloud "$@" >/dev/null; }

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
    message=$(aws "$@" 2>&1 >/dev/null)
    check "$title" "$(sed -n 's/.*An error occurred (\([A-Za-z0-9.]*\)).*/\1/p' <<<"$message" | head -n 1)" "$code" $known
}

until_is() { # NAME EXPECTED COMMAND...
    local title=$1 expected=$2 got='' end=$((SECONDS + seconds))
    shift 2
    while got=$("$@") && [ "$got" != "$expected" ] && [ $SECONDS -lt $end ]; do sleep 0.5; done
    check "$title" "$got" "$expected"
}

network() {
    vpc=$(cloud ec2 create-vpc --cidr-block 10.30.0.0/16 --query Vpc.VpcId \
        --tag-specifications "ResourceType=vpc,Tags=[{Key=Name,Value=$name}]")
    quiet ec2 modify-vpc-attribute --vpc-id "$vpc" --enable-dns-hostnames &
    quiet ec2 attach-internet-gateway --vpc-id "$vpc" \
        --internet-gateway-id "$(cloud ec2 create-internet-gateway --query InternetGateway.InternetGatewayId)" &
    local first
    first=$(cloud ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.30.1.0/24 --availability-zone eu-west-1a --query Subnet.SubnetId)
    subnets=("$first" "$(cloud ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.30.2.0/24 --availability-zone eu-west-1b --query Subnet.SubnetId)")
    group=$(cloud ec2 create-security-group --group-name "$name" --description "$name" --vpc-id "$vpc" --query GroupId)
    quiet ec2 authorize-security-group-ingress --group-id "$group" --protocol tcp --port 80 --cidr 0.0.0.0/0
    wait
    check "network: DNS host names" \
        "$(cloud ec2 describe-vpc-attribute --vpc-id "$vpc" --attribute enableDnsHostnames --query EnableDnsHostnames.Value)" True
    refusal "network: the same rule again" InvalidPermission.Duplicate -- \
        ec2 authorize-security-group-ingress --group-id "$group" --protocol tcp --port 80 --cidr 0.0.0.0/0
}

load_balancer() { # NUMBER
    quiet elb create-load-balancer --load-balancer-name "$name-$1" --subnets "${subnets[@]}" --security-groups "$group" \
        --listeners Protocol=HTTP,LoadBalancerPort=80,InstanceProtocol=HTTP,InstancePort=80
    quiet elb configure-health-check --load-balancer-name "$name-$1" \
        --health-check Target=HTTP:3001/health,Interval=10,Timeout=5,UnhealthyThreshold=2,HealthyThreshold=2
}

load_balancers() {
    load_balancer 1 &
    load_balancer 2 &
    wait
    quiet elb modify-load-balancer-attributes --load-balancer-name "$name-1" --load-balancer-attributes \
        '{"CrossZoneLoadBalancing":{"Enabled":true},"ConnectionDraining":{"Enabled":true,"Timeout":60}}'
    local health zones
    # shellcheck disable=SC2016 # the backquotes are JMESPath's. Where moto tells no zone, that of classic load balancers in eu-west-1
    { read -r -a dns && read -r -a health && read -r -a zones; } < <(cloud elb describe-load-balancers --load-balancer-names "$name-1" "$name-2" \
        --query 'LoadBalancerDescriptions[].[DNSName, HealthCheck.Target, CanonicalHostedZoneNameID || `Z32O12XQLNTSW2`]' | sort | transpose)
    dns=('' "${dns[@]}")
    target_zone=${zones[0]}
    check "load balancers: health" "${health[*]}" "HTTP:3001/health HTTP:3001/health"
    check "load balancer: draining" \
        "$(cloud elb describe-load-balancer-attributes --load-balancer-name "$name-1" --query LoadBalancerAttributes.ConnectionDraining.Timeout)" 60
    refusal "load balancer: an unknown one" LoadBalancerNotFound -- elb describe-load-balancers --load-balancer-names unknown
}

# An application load balancer of its own, made and removed: no group is on it.
application() {
    local arn targets listener
    targets=$(cloud elbv2 create-target-group --name "$name-app" --protocol HTTP --port 80 --vpc-id "$vpc" --health-check-port 3001 \
        --health-check-path /health --query 'TargetGroups[0].TargetGroupArn')
    arn=$(cloud elbv2 create-load-balancer --name "$name-app" --subnets "${subnets[@]}" --security-groups "$group" --query 'LoadBalancers[0].LoadBalancerArn')
    listener=$(cloud elbv2 create-listener --load-balancer-arn "$arn" --protocol HTTP --port 80 \
        --default-actions "Type=forward,TargetGroupArn=$targets" --query 'Listeners[0].ListenerArn')
    quiet elbv2 wait load-balancer-available --load-balancer-arns "$arn"
    check "application: what its listener forwards to" \
        "$(cloud elbv2 describe-listeners --listener-arns "$listener" --query 'Listeners[0].DefaultActions[0].TargetGroupArn')" "$targets"
    check "application: nobody behind it" "$(cloud elbv2 describe-target-health --target-group-arn "$targets" --query 'length(TargetHealthDescriptions)')" 0
    refusal "application: its target group is in use" ResourceInUse -- elbv2 delete-target-group --target-group-arn "$targets"
    quiet elbv2 delete-load-balancer --load-balancer-arn "$arn"
    quiet elbv2 delete-target-group --target-group-arn "$targets"
    refusal "application: it is gone" LoadBalancerNotFound -- elbv2 describe-load-balancers --names "$name-app"
}

# Rows to columns, of a table with three columns.
transpose() { awk '{ for (i = 1; i <= 3; i++) column[i] = column[i] $i " " } END { for (i = 1; i <= 3; i++) print column[i] }'; }

image() { # VERSION
    images[$1]=$(cloud ec2 register-image --name "$name-v$1" --architecture x86_64 --root-device-name /dev/sda1 --virtualization-type hvm \
        --block-device-mappings 'DeviceName=/dev/sda1,Ebs={VolumeSize=8}' --query ImageId)
    quiet ec2 wait image-available --image-ids "${images[$1]}"
}

in_service() { # SIDE
    cloud elb describe-instance-health --load-balancer-name "$name-$1" --query "length(InstanceStates[?State=='InService'])"
}

deploy() { # VERSION SIDE
    quiet ec2 create-launch-template --launch-template-name "$name-v$1" --launch-template-data \
        "{\"ImageId\":\"${images[$1]}\",\"InstanceType\":\"t3.small\",\"SecurityGroupIds\":[\"$group\"]}"
    quiet autoscaling create-auto-scaling-group --auto-scaling-group-name "$name-v$1" --min-size 1 --max-size 4 --desired-capacity 2 \
        --launch-template "LaunchTemplateName=$name-v$1,Version=1" --load-balancer-names "$name-$2" --health-check-type ELB \
        --health-check-grace-period 120 --vpc-zone-identifier "${subnets[0]},${subnets[1]}" \
        --tags "Key=bluegreen:version,Value=v$1,PropagateAtLaunch=true"
    until_is "deploy v$1: in service on side $2" 2 in_service "$2"
    check "deploy v$1: its load balancer and tag" "$(cloud autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$name-v$1" \
        --query "join(' ', [AutoScalingGroups[0].LoadBalancerNames[0], AutoScalingGroups[0].Tags[0].Value])")" "$name-$2 v$1"
}

change() { # ACTION SIDE
    echo "{\"Action\":\"$1\",\"ResourceRecordSet\":{\"Name\":\"www.$domain.\",\"Type\":\"A\",\"AliasTarget\":{\"HostedZoneId\":\"$target_zone\",\"DNSName\":\"${dns[$2]}\",\"EvaluateTargetHealth\":false}}}"
}

batch() { # CHANGE...
    local IFS=,
    local id
    id=$(cloud route53 change-resource-record-sets --hosted-zone-id "$zone_id" --change-batch "{\"Changes\":[$*]}" --query ChangeInfo.Id)
    until_is "records: in sync" INSYNC cloud route53 get-change --id "$id" --query ChangeInfo.Status
}

check_side() { # NAME SIDE
    local found
    found=$(cloud route53 list-resource-record-sets --hosted-zone-id "$zone_id" --query "ResourceRecordSets[?Type=='A'] | [0].AliasTarget.DNSName")
    check "$1" "${found%.}" "${dns[$2]}"
}

clean() {
    if [ "$referee" = aws ]; then
        refusal "clean: refused while it has instances" ResourceInUse -- autoscaling delete-auto-scaling-group --auto-scaling-group-name "$name-v1"
    fi
    quiet autoscaling update-auto-scaling-group --auto-scaling-group-name "$name-v1" --min-size 0 --max-size 0 --desired-capacity 0
    instances() { cloud autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$name-v1" --query 'length(AutoScalingGroups[0].Instances)'; }
    groups() { cloud autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$name-v1" --query 'length(AutoScalingGroups)'; }
    until_is "clean: no instance left" 0 instances
    quiet autoscaling delete-auto-scaling-group --auto-scaling-group-name "$name-v1"
    until_is "clean: the group is gone" 0 groups
    quiet ec2 delete-launch-template --launch-template-name "$name-v1"
    refusal "clean: the template is gone" InvalidLaunchTemplateName.NotFoundException -- ec2 describe-launch-templates --launch-template-names "$name-v1"
    quiet ec2 deregister-image --image-id "${images[1]}"
}

declare -a dns images
network
load_balancers
zone_id=$(cloud route53 create-hosted-zone --name "$domain" --caller-reference "$name" --query HostedZone.Id)
application
image 1
deploy 1 1
batch "$(change CREATE 1)"
image 2
deploy 2 2
batch "$(change DELETE 1)" "$(change CREATE 2)"
check_side "switch: www points at side 2" 2
refusal "switch: the same batch again is stale" InvalidChangeBatch -- route53 change-resource-record-sets --hosted-zone-id "$zone_id" \
    --change-batch "{\"Changes\":[$(change DELETE 1),$(change CREATE 2)]}"
refusal "records: an unknown change" NoSuchChange known -- route53 get-change --id C0123456789ABCDEFGHIJ
clean
check "cloudwatch: parses" "$(cloud cloudwatch describe-alarms --query 'type(MetricAlarms)')" array
check "sts: the account" "$(cloud sts get-caller-identity --query Account | tr -dc 0-9 | wc -c)" 12

echo "$passed passed, $failed failed, $differing known to differ"
[ "$failed" -eq 0 ]
