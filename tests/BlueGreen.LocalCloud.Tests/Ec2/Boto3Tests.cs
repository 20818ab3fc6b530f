using System.ComponentModel;
using System.Diagnostics;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.Ec2;

/// <summary>EC2 over a socket, driven by somebody else's client: Boto3, where the machine has it.</summary>
public sealed class Boto3Tests
{
    private const string Scenario = """
        import sys, boto3, botocore
        ec2 = boto3.client('ec2', endpoint_url=sys.argv[1], region_name='eu-west-1', aws_access_key_id='AKIDEXAMPLE', aws_secret_access_key='secret')
        name = lambda kind, value: [{'ResourceType': kind, 'Tags': [{'Key': 'Name', 'Value': value}]}]
        vpc = ec2.create_vpc(CidrBlock='10.0.0.0/16', TagSpecifications=name('vpc', 'londontamed-com'))['Vpc']['VpcId']
        ec2.get_waiter('vpc_available').wait(VpcIds=[vpc])
        for switch in ('EnableDnsSupport', 'EnableDnsHostnames'):
            ec2.modify_vpc_attribute(VpcId=vpc, **{switch: {'Value': True}})
        gateway = ec2.create_internet_gateway()['InternetGateway']['InternetGatewayId']
        ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
        table = ec2.create_route_table(VpcId=vpc)['RouteTable']['RouteTableId']
        assert ec2.create_route(RouteTableId=table, DestinationCidrBlock='0.0.0.0/0', GatewayId=gateway)['Return']
        subnets = []
        for n, zone in enumerate(ec2.describe_availability_zones()['AvailabilityZones'][:2]):
            subnet = ec2.create_subnet(VpcId=vpc, CidrBlock=f'10.0.{n}.0/24', AvailabilityZone=zone['ZoneName'])['Subnet']['SubnetId']
            ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={'Value': True})
            ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
            subnets.append(subnet)
        group = ec2.create_security_group(GroupName='web', Description='web servers', VpcId=vpc)['GroupId']
        http = [{'IpProtocol': 'tcp', 'FromPort': 80, 'ToPort': 80, 'IpRanges': [{'CidrIp': '0.0.0.0/0'}]}]
        ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=http)
        try:
            ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=http)
            raise SystemExit('a duplicate rule was taken')
        except botocore.exceptions.ClientError as e:
            assert e.response['Error']['Code'] == 'InvalidPermission.Duplicate', e
        assert 'PRIVATE KEY' in ec2.create_key_pair(KeyName='web', KeyType='ed25519')['KeyMaterial']
        debian = ec2.describe_images(Owners=['136693071363'], Filters=[{'Name': 'architecture', 'Values': ['x86_64']}])['Images'][0]['ImageId']
        template = ec2.create_launch_template(LaunchTemplateName='web', LaunchTemplateData={
            'ImageId': debian, 'InstanceType': 't3.micro', 'KeyName': 'web', 'SecurityGroupIds': [group], 'UserData': 'IyEvYmluL3No'})
        for n in range(6):
            ec2.register_image(Name=f'image-{n}')
            ec2.create_launch_template_version(LaunchTemplateName='web', SourceVersion='1', LaunchTemplateData={'InstanceType': 't3.small'})
        instances = ec2.run_instances(LaunchTemplate={'LaunchTemplateName': 'web'}, SubnetId=subnets[0], MinCount=7, MaxCount=7)['Instances']
        ids = [i['InstanceId'] for i in instances]
        ec2.get_waiter('instance_running').wait(InstanceIds=ids)
        ec2.get_waiter('instance_status_ok').wait(InstanceIds=ids)
        image = ec2.create_image(InstanceId=ids[0], Name='baked')['ImageId']
        ec2.get_waiter('image_available').wait(ImageIds=[image])
        paged = ('describe_vpcs describe_subnets describe_route_tables describe_internet_gateways describe_security_groups '
                 'describe_security_group_rules describe_images describe_snapshots describe_volumes describe_instances '
                 'describe_instance_status describe_launch_templates describe_tags describe_network_interfaces describe_network_acls '
                 'describe_dhcp_options describe_instance_types describe_instance_type_offerings').split()
        for operation in paged:
            paginator = ec2.get_paginator(operation)
            whole = paginator.paginate().build_full_result()
            pages = paginator.paginate(PaginationConfig={'PageSize': 5}).build_full_result()
            count = lambda result: sum(len(r.get('Instances', [r])) for v in result.values() if isinstance(v, list) for r in v if isinstance(r, dict))
            assert count(whole) == count(pages) > 0, (operation, count(whole), count(pages))
        versions = ec2.get_paginator('describe_launch_template_versions').paginate(LaunchTemplateName='web', PaginationConfig={'PageSize': 2})
        assert len(versions.build_full_result()['LaunchTemplateVersions']) == 7
        ec2.terminate_instances(InstanceIds=ids)
        ec2.get_waiter('instance_terminated').wait(InstanceIds=ids)
        ec2.delete_launch_template(LaunchTemplateName='web')
        ec2.delete_security_group(GroupId=group)
        ec2.detach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
        ec2.delete_internet_gateway(InternetGatewayId=gateway)
        for subnet in subnets:
            ec2.delete_subnet(SubnetId=subnet)
        ec2.delete_route_table(RouteTableId=table)
        ec2.delete_vpc(VpcId=vpc)
        print('done')
        """;

    [Fact]
    public async Task Makes_pages_through_and_removes_the_scenario()
    {
        Assert.SkipUnless(await RunAsync("import boto3; print('done')") is { Output: "done" }, "Boto3 is not on this machine.");
        await using var cloud = await LocalCloudHost.StartAsync(
            new LocalCloudOptions { Port = 0, Timing = TimingKind.Instant },
            TestContext.Current.CancellationToken
        );

        var run = await RunAsync(Scenario, cloud.Address!.ToString());

        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBe("done");
    }

    private static async Task<(string Output, string Errors)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", ["-c", script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (output.Trim(), await errors);
        }
        catch (Win32Exception)
        {
            return ("", "There is no python3.");
        }
    }
}
