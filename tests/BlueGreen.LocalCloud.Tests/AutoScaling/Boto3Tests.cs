using System.ComponentModel;
using System.Diagnostics;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.AutoScaling;

/// <summary>Auto Scaling and classic load balancers over a socket, driven by somebody else's clients, where the machine has them.</summary>
public sealed class Boto3Tests
{
    private const string Scenario = """
        import sys, boto3, botocore
        where = dict(endpoint_url=sys.argv[1], region_name='eu-west-1', aws_access_key_id='AKIDEXAMPLE', aws_secret_access_key='secret')
        ec2, asg, elb = (boto3.client(name, **where) for name in ('ec2', 'autoscaling', 'elb'))
        def refused(code, call, **parameters):
            try:
                call(**parameters)
            except botocore.exceptions.ClientError as e:
                assert e.response['Error']['Code'] == code, e
            else:
                raise SystemExit(f'{call.__name__} was not refused')
        subnets = [s['SubnetId'] for s in ec2.describe_subnets()['Subnets']][:2]
        image = ec2.register_image(Name='site', Architecture='x86_64')['ImageId']
        template = ec2.create_launch_template(LaunchTemplateName='site', LaunchTemplateData={'ImageId': image, 'InstanceType': 't3.micro'})['LaunchTemplate']['LaunchTemplateId']
        for n in range(1, 4):
            elb.create_load_balancer(LoadBalancerName=f'site-{n}', Subnets=subnets, Listeners=[{'Protocol': 'HTTP', 'LoadBalancerPort': 80, 'InstancePort': 80}])
        elb.configure_health_check(LoadBalancerName='site-1', HealthCheck={'Target': 'HTTP:3001/health', 'Interval': 10, 'Timeout': 5, 'UnhealthyThreshold': 2, 'HealthyThreshold': 2})
        elb.modify_load_balancer_attributes(LoadBalancerName='site-1', LoadBalancerAttributes={'CrossZoneLoadBalancing': {'Enabled': True}, 'ConnectionDraining': {'Enabled': True, 'Timeout': 60}})
        assert elb.describe_load_balancer_attributes(LoadBalancerName='site-1')['LoadBalancerAttributes']['ConnectionDraining'] == {'Enabled': True, 'Timeout': 60}
        assert all(b['CanonicalHostedZoneNameID'] == 'Z32O12XQLNTSW2' for b in elb.describe_load_balancers()['LoadBalancerDescriptions'])
        refused('LoadBalancerNotFound', elb.describe_load_balancers, LoadBalancerNames=['gone'])
        group = dict(AutoScalingGroupName='site-v1', MinSize=1, MaxSize=6, DesiredCapacity=3, VPCZoneIdentifier=','.join(subnets),
            LaunchTemplate={'LaunchTemplateId': template, 'Version': '1'}, LoadBalancerNames=['site-1'], HealthCheckType='ELB', HealthCheckGracePeriod=120,
            Tags=[{'Key': 'bluegreen:version', 'Value': 'v1', 'PropagateAtLaunch': True}])
        asg.create_auto_scaling_group(**group)
        refused('AlreadyExists', asg.create_auto_scaling_group, **group)
        for n in range(2, 4):
            asg.create_auto_scaling_group(**{**group, 'AutoScalingGroupName': f'site-v{n}', 'MinSize': 0, 'DesiredCapacity': 0, 'LoadBalancerNames': [f'site-{n}']})
        made = asg.describe_auto_scaling_groups(AutoScalingGroupNames=['site-v1'])['AutoScalingGroups'][0]
        assert [i['LifecycleState'] for i in made['Instances']] == ['InService'] * 3, made
        assert [i['LaunchTemplate']['Version'] for i in made['Instances']] == ['1'] * 3, made
        ids = [i['InstanceId'] for i in made['Instances']]
        elb.get_waiter('instance_in_service').wait(LoadBalancerName='site-1', Instances=[{'InstanceId': i} for i in ids])
        assert asg.describe_load_balancers(AutoScalingGroupName='site-v1')['LoadBalancers'] == [{'LoadBalancerName': 'site-1', 'State': 'InService'}]
        assert {a['StatusCode'] for a in asg.describe_scaling_activities(AutoScalingGroupName='site-v1')['Activities']} == {'Successful'}
        asg.put_lifecycle_hook(AutoScalingGroupName='site-v2', LifecycleHookName='wait', LifecycleTransition='autoscaling:EC2_INSTANCE_LAUNCHING')
        for n in range(3):
            asg.put_scheduled_update_group_action(AutoScalingGroupName='site-v1', ScheduledActionName=f's{n}', Recurrence='0 3 * * *', DesiredCapacity=2)
            asg.put_scaling_policy(AutoScalingGroupName='site-v1', PolicyName=f'p{n}', PolicyType='TargetTrackingScaling', TargetTrackingConfiguration={
                'PredefinedMetricSpecification': {'PredefinedMetricType': 'ASGAverageCPUUtilization'}, 'TargetValue': 50.0})
            asg.put_notification_configuration(AutoScalingGroupName='site-v1', TopicARN=f'arn:aws:sns:eu-west-1:123456789012:t{n}', NotificationTypes=['autoscaling:EC2_INSTANCE_LAUNCH'])
            asg.create_launch_configuration(LaunchConfigurationName=f'c{n}', ImageId=image, InstanceType='t3.micro', BlockDeviceMappings=[{'DeviceName': '/dev/xvda', 'Ebs': {'VolumeSize': 8}}])
        one = dict(AutoScalingGroupName='site-v1')
        for client, operation, parameters in [(asg, 'describe_auto_scaling_groups', {}), (asg, 'describe_auto_scaling_instances', {}), (asg, 'describe_launch_configurations', {}),
                (asg, 'describe_load_balancers', one), (asg, 'describe_notification_configurations', {}), (asg, 'describe_policies', {}), (asg, 'describe_scaling_activities', {}),
                (asg, 'describe_scheduled_actions', {}), (asg, 'describe_tags', {}), (elb, 'describe_load_balancers', {}), (elb, 'describe_account_limits', {})]:
            if not client.can_paginate(operation):
                continue
            paginator = client.get_paginator(operation)
            count = lambda result: sum(len(v) for v in result.values() if isinstance(v, list))
            whole = paginator.paginate(**parameters).build_full_result()
            pages = paginator.paginate(**parameters, PaginationConfig={'PageSize': 1}).build_full_result()
            assert count(whole) == count(pages) > 0, (operation, whole, pages)
        for operation in ('describe_account_limits describe_adjustment_types describe_auto_scaling_notification_types describe_lifecycle_hook_types '
                          'describe_metric_collection_types describe_scaling_process_types describe_termination_policy_types').split():
            assert len(getattr(asg, operation)()) > 1
        asg.suspend_processes(AutoScalingGroupName='site-v1', ScalingProcesses=['AlarmNotification', 'ScheduledActions'])
        asg.resume_processes(AutoScalingGroupName='site-v1')
        refused('ResourceInUse', asg.delete_auto_scaling_group, AutoScalingGroupName='site-v1')
        asg.update_auto_scaling_group(AutoScalingGroupName='site-v1', MinSize=0, DesiredCapacity=0)
        elb.get_waiter('instance_deregistered').wait(LoadBalancerName='site-1', Instances=[{'InstanceId': i} for i in ids])
        for n in range(1, 4):
            asg.delete_auto_scaling_group(AutoScalingGroupName=f'site-v{n}')
            asg.delete_launch_configuration(LaunchConfigurationName=f'c{n - 1}')
            elb.delete_load_balancer(LoadBalancerName=f'site-{n}')
        assert asg.describe_auto_scaling_groups()['AutoScalingGroups'] == []
        ec2.delete_launch_template(LaunchTemplateId=template)
        print('done')
        """;

    [Fact]
    public async Task Deploys_pages_through_and_cleans_the_scenario()
    {
        Assert.SkipUnless(
            await RunAsync("python3", "-c", "import boto3; print('done')") is { Output: "done" },
            "Boto3 is not on this machine."
        );
        await using var cloud = await StartAsync();

        var run = await RunAsync("python3", "-c", Scenario, cloud.Address!.ToString());

        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBe("done");
    }

    [Fact]
    public async Task Answers_the_command_line_client()
    {
        Assert.SkipUnless(
            (await RunAsync("aws", "--version")).Output.StartsWith("aws-cli", StringComparison.Ordinal),
            "The AWS CLI is not on this machine."
        );
        await using var cloud = await StartAsync();

        var limits = await AwsAsync(cloud, "autoscaling", "describe-account-limits", "--query", "NumberOfAutoScalingGroups");
        var refusal = await AwsAsync(cloud, "elb", "describe-load-balancers", "--load-balancer-names", "gone");

        limits.ShouldBe(("0", ""));
        refusal.Errors.ShouldContain("(LoadBalancerNotFound)");
        refusal.Errors.ShouldContain("There is no ACTIVE Load Balancer named 'gone'");
    }

    private static Task<LocalCloudHost> StartAsync() =>
        LocalCloudHost.StartAsync(new LocalCloudOptions { Port = 0, Timing = TimingKind.Instant }, TestContext.Current.CancellationToken);

    private static Task<(string Output, string Errors)> AwsAsync(LocalCloudHost cloud, params string[] arguments) =>
        RunAsync("aws", ["--endpoint-url", cloud.Address!.ToString(), "--region", "eu-west-1", "--output", "json", .. arguments]);

    private static async Task<(string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE", ["AWS_SECRET_ACCESS_KEY"] = "secret" },
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (output.Trim(), (await errors).Trim());
        }
        catch (Win32Exception)
        {
            return ("", $"There is no {program}.");
        }
    }
}
