using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.Clients;

/// <summary>Route 53, IAM, CloudWatch and STS over a socket, driven by Boto3.</summary>
public sealed class Boto3Tests
{
    private const string Scenario = """
        import boto3, botocore, datetime, json
        r53, iam, cw, sts, ec2, elb = (boto3.client(s) for s in ('route53', 'iam', 'cloudwatch', 'sts', 'ec2', 'elb'))

        def refused(code, call, **arguments):
            try:
                call(**arguments)
            except botocore.exceptions.ClientError as e:
                assert e.response['Error']['Code'] == code, e
                return e.response['Error']['Message']
            raise SystemExit(f'{code} expected')

        def record(name, type, *values, **more):
            return dict(Name=name, Type=type, TTL=60, ResourceRecords=[{'Value': v} for v in values], **more)

        def change(zone, *changes):
            batch = {'Changes': [{'Action': a, 'ResourceRecordSet': r} for a, r in changes]}
            return r53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=batch)

        # Zones, public and private.
        vpc = ec2.create_vpc(CidrBlock='10.0.0.0/16')['Vpc']['VpcId']
        public = r53.create_hosted_zone(Name='londontamed.com', CallerReference='public')
        assert len(public['DelegationSet']['NameServers']) == 4 and public['ChangeInfo']['SubmittedAt']
        zone = public['HostedZone']['Id'].split('/')[-1]
        private = r53.create_hosted_zone(Name='londontamed.com', CallerReference='private', VPC={'VPCRegion': 'eu-west-2', 'VPCId': vpc},
                                         HostedZoneConfig={'PrivateZone': True, 'Comment': 'inside'})['HostedZone']
        assert private['Config'] == {'PrivateZone': True, 'Comment': 'inside'}
        assert r53.get_hosted_zone(Id=private['Id'])['VPCs'] == [{'VPCRegion': 'eu-west-2', 'VPCId': vpc}]
        assert [z['HostedZoneId'] for z in r53.list_hosted_zones_by_vpc(VPCId=vpc, VPCRegion='eu-west-2')['HostedZoneSummaries']] == [private['Id'].split('/')[-1]]
        assert [z['Name'] for z in r53.list_hosted_zones_by_name(DNSName='londontamed.com')['HostedZones']] == ['londontamed.com.'] * 2
        refused('HostedZoneAlreadyExists', r53.create_hosted_zone, Name='londontamed.com', CallerReference='public')

        # Records: aliases, weights, texts, and what is refused.
        subnet = ec2.create_subnet(VpcId=vpc, CidrBlock='10.0.0.0/24')['Subnet']['SubnetId']
        gateway = ec2.create_internet_gateway()['InternetGateway']['InternetGatewayId']
        ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
        elb.create_load_balancer(LoadBalancerName='site-1', Subnets=[subnet],
                                 Listeners=[{'Protocol': 'HTTP', 'LoadBalancerPort': 80, 'InstanceProtocol': 'HTTP', 'InstancePort': 80}])
        balancer = elb.describe_load_balancers()['LoadBalancerDescriptions'][0]
        target = {'HostedZoneId': balancer['CanonicalHostedZoneNameID'], 'DNSName': 'dualstack.' + balancer['DNSName'], 'EvaluateTargetHealth': False}
        alias = {'Name': 'www.londontamed.com', 'Type': 'A', 'AliasTarget': target}
        sent = change(zone, ('CREATE', alias), ('CREATE', record('_bluegreen.londontamed.com', 'TXT', '"epoch=1"')),
                      ('CREATE', record('*.londontamed.com', 'CNAME', 'www.londontamed.com')),
                      ('CREATE', record('w.londontamed.com', 'A', '192.0.2.1', SetIdentifier='a', Weight=0)),
                      ('CREATE', record('w.londontamed.com', 'A', '192.0.2.2', SetIdentifier='b', Weight=255)))
        r53.get_waiter('resource_record_sets_changed').wait(Id=sent['ChangeInfo']['Id'])
        try:
            change(zone, ('CREATE', alias))
            raise SystemExit('created twice')
        except r53.exceptions.InvalidChangeBatch as e:
            assert "Tried to create resource record set [name='www.londontamed.com.', type='A'] but it already exists" in str(e), e
        pages = r53.get_paginator('list_resource_record_sets').paginate(HostedZoneId=zone, PaginationConfig={'PageSize': 2})
        read = [r for p in pages for r in p['ResourceRecordSets']]
        assert [(r['Name'], r['Type']) for r in read] == [
            ('londontamed.com.', 'NS'), ('londontamed.com.', 'SOA'), ('\\052.londontamed.com.', 'CNAME'), ('_bluegreen.londontamed.com.', 'TXT'),
            ('w.londontamed.com.', 'A'), ('w.londontamed.com.', 'A'), ('www.londontamed.com.', 'A')], read
        assert 'TTL' not in read[-1] and read[-1]['AliasTarget']['DNSName'] == target['DNSName'].lower() + '.'
        change(zone, ('DELETE', read[-1]), ('CREATE', read[-1]))
        refused('NoSuchChange', r53.get_change, Id='/change/C0NONE')
        refused('HostedZoneNotEmpty', r53.delete_hosted_zone, Id=zone)
        r53.change_tags_for_resource(ResourceType='hostedzone', ResourceId=zone, AddTags=[{'Key': 'Name', 'Value': 'site'}])
        assert r53.list_tags_for_resource(ResourceType='hostedzone', ResourceId=zone)['ResourceTagSet']['Tags'] == [{'Key': 'Name', 'Value': 'site'}]
        change(zone, *[('DELETE', r) for r in read[2:]])
        for id in (zone, private['Id']):
            r53.delete_hosted_zone(Id=id)
        assert r53.get_paginator('list_hosted_zones').paginate().build_full_result()['HostedZones'] == []

        # IAM and STS.
        trust = json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'Service': 'ec2.amazonaws.com'}, 'Action': 'sts:AssumeRole'}]})
        role = iam.create_role(RoleName='webserver', AssumeRolePolicyDocument=trust, Tags=[{'Key': 'a', 'Value': 'b'}])['Role']
        assert role['AssumeRolePolicyDocument'] == json.loads(trust) and role['CreateDate'].tzinfo
        refused('EntityAlreadyExists', iam.create_role, RoleName='webserver', AssumeRolePolicyDocument=trust)
        iam.put_role_policy(RoleName='webserver', PolicyName='own', PolicyDocument=trust)
        iam.attach_role_policy(RoleName='webserver', PolicyArn='arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore')
        iam.create_instance_profile(InstanceProfileName='webserver')
        iam.get_waiter('instance_profile_exists').wait(InstanceProfileName='webserver')
        iam.add_role_to_instance_profile(InstanceProfileName='webserver', RoleName='webserver')
        refused('DeleteConflict', iam.delete_role, RoleName='webserver')
        for operation, arguments in {'list_roles': {}, 'list_instance_profiles': {}, 'list_role_policies': {'RoleName': 'webserver'},
                                     'list_attached_role_policies': {'RoleName': 'webserver'}, 'list_policies': {'Scope': 'Local'},
                                     'list_instance_profiles_for_role': {'RoleName': 'webserver'}}.items():
            iam.get_paginator(operation).paginate(**arguments, PaginationConfig={'PageSize': 1}).build_full_result()
        refused('NoSuchEntity', iam.get_role, RoleName='nobody')
        session = sts.assume_role(RoleArn=role['Arn'], RoleSessionName='build')['Credentials']
        other = boto3.client('sts', aws_access_key_id=session['AccessKeyId'], aws_secret_access_key=session['SecretAccessKey'], aws_session_token=session['SessionToken'])
        assert other.get_caller_identity()['Arn'] == 'arn:aws:sts::123456789012:assumed-role/webserver/build'
        assert sts.get_caller_identity()['Account'] == '123456789012'

        # CloudWatch, in whatever protocol this client prefers.
        now = datetime.datetime.now(datetime.timezone.utc)
        name = [{'Name': 'LoadBalancerName', 'Value': 'site-1'}]
        cw.put_metric_data(Namespace='Shop', MetricData=[{'MetricName': 'Orders', 'Dimensions': name, 'Value': 3.0, 'Unit': 'Count'}])
        span = dict(StartTime=now - datetime.timedelta(hours=1), EndTime=now + datetime.timedelta(hours=1))
        points = cw.get_metric_statistics(Namespace='Shop', MetricName='Orders', Dimensions=name, Period=7200, Statistics=['Sum', 'Average'], **span)['Datapoints']
        assert [(p['Sum'], p['Average'], p['Unit']) for p in points] == [(3.0, 3.0, 'Count')] and points[0]['Timestamp'].tzinfo, points
        assert cw.get_metric_statistics(Namespace='AWS/ELB', MetricName='RequestCount', Dimensions=name, Period=60, Statistics=['Sum'], **span)['Datapoints'] == []
        query = [{'Id': 'q', 'MetricStat': {'Metric': {'Namespace': 'Shop', 'MetricName': 'Orders', 'Dimensions': name}, 'Period': 60, 'Stat': 'Sum'}}]
        assert cw.get_metric_data(MetricDataQueries=query, **span)['MetricDataResults'][0]['Values'] == [3.0]
        assert [m['MetricName'] for m in cw.get_paginator('list_metrics').paginate(Namespace='Shop').build_full_result()['Metrics']] == ['Orders']
        for n in range(3):
            cw.put_metric_alarm(AlarmName=f'alarm-{n}', Namespace='Shop', MetricName='Orders', Statistic='Sum', Period=60, EvaluationPeriods=1,
                                Threshold=1.5, ComparisonOperator='GreaterThanThreshold')
        alarms = cw.get_paginator('describe_alarms').paginate(PaginationConfig={'PageSize': 2}).build_full_result()['MetricAlarms']
        assert [a['AlarmName'] for a in alarms] == ['alarm-0', 'alarm-1', 'alarm-2'] and alarms[0]['Threshold'] == 1.5 and alarms[0]['ActionsEnabled']
        cw.disable_alarm_actions(AlarmNames=['alarm-0'])
        assert not cw.describe_alarms(AlarmNames=['alarm-0'])['MetricAlarms'][0]['ActionsEnabled']
        cw.delete_alarms(AlarmNames=['alarm-0', 'alarm-1', 'alarm-2'])
        refused('InvalidParameterValue', cw.get_metric_statistics, Namespace='Shop', MetricName='Orders', Period=60, Statistics=['Sum'],
                StartTime=now, EndTime=now - datetime.timedelta(hours=1))
        print('done')
        """;

    [Fact]
    public async Task Works_through_zones_identities_and_metrics()
    {
        await ForeignClient.SkipUnlessBoto3Async();
        await using var cloud = await LocalCloudHost.StartAsync(new LocalCloudOptions { Port = 0 }, TestContext.Current.CancellationToken);

        var run = await ForeignClient.RunAsync("python3", cloud, "-c", Scenario);

        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBe("done");
        cloud.Calls.All.ShouldNotContain(c => c.Unknown || c.Bug != null);
    }

    [Fact]
    public async Task The_cli_reads_what_it_wrote()
    {
        await ForeignClient.SkipUnlessCliAsync();
        await using var cloud = await LocalCloudHost.StartAsync(new LocalCloudOptions { Port = 0 }, TestContext.Current.CancellationToken);

        var made = await ForeignClient.RunAsync(
            "aws",
            cloud,
            "route53",
            "create-hosted-zone",
            "--name=londontamed.com",
            "--caller-reference=x",
            "--query=HostedZone.Name"
        );
        var refused = await ForeignClient.RunAsync("aws", cloud, "iam", "get-role", "--role-name=nobody");
        var metrics = await ForeignClient.RunAsync("aws", cloud, "cloudwatch", "list-metrics", "--query=Metrics");

        made.Output.ShouldBe("\"londontamed.com.\"");
        refused.Errors.ShouldContain(
            "An error occurred (NoSuchEntity) when calling the GetRole operation: The role with name nobody cannot be found."
        );
        metrics.Output.ShouldBe("[]");
    }
}
