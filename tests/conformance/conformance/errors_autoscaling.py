"""Auto Scaling: groups, launch configurations, attachments, policies."""

from functools import partial

from .case import MOTO_DIFFERS, MOTO_SPOILS, Case
from .errors_ec2 import UNKNOWN


def cases(world):
    scaling, name = world.autoscaling, world.names.group("v1")
    configuration = f"{world.names.environment}-configuration"
    scaling.create_launch_configuration(
        LaunchConfigurationName=configuration, ImageId=world.image("v1"), InstanceType="t3.small", SecurityGroups=[world.security_group()])
    empty = f"{world.names.environment}-empty"
    create = partial(_create, world)
    create(empty, LaunchConfigurationName=configuration, MinSize=0, MaxSize=0)
    update, configure = scaling.update_auto_scaling_group, scaling.create_launch_configuration
    template = partial(_create, world, f"{name}-bad", MinSize=0, MaxSize=1)
    return [
        Case("group that is there", "AlreadyExists", partial(create, empty, LaunchConfigurationName=configuration), MOTO_DIFFERS),
        Case("configuration that is there", "AlreadyExists",
             partial(configure, LaunchConfigurationName=configuration, ImageId=world.image("v1"), InstanceType="t3.small"), MOTO_DIFFERS),
        Case("configuration of an unknown image", "ValidationError",
             partial(configure, LaunchConfigurationName=f"{name}-bad", ImageId=f"ami-{UNKNOWN}", InstanceType="t3.small"), MOTO_DIFFERS),
        Case("group of an unknown configuration", "ValidationError", partial(template, LaunchConfigurationName="unknown"), MOTO_DIFFERS),
        Case("group of an unknown template", "ValidationError",
             partial(template, LaunchTemplate={"LaunchTemplateName": "unknown", "Version": "1"}), MOTO_DIFFERS),
        Case("group of an unknown template version", "ValidationError",
             partial(template, LaunchTemplate={"LaunchTemplateName": name, "Version": "99"}), MOTO_DIFFERS),
        Case("group of a template with an unknown image", "ValidationError", partial(_unknown_image, world), MOTO_DIFFERS),
        Case("group without anything to launch", "ValidationError", template),
        Case("group on an unknown load balancer", "ValidationError",
             partial(template, LaunchConfigurationName=configuration, LoadBalancerNames=["unknown"]), MOTO_DIFFERS),
        Case("group with minimum above maximum", "ValidationError",
             partial(create, f"{name}-bad", LaunchConfigurationName=configuration, MinSize=3, MaxSize=2), MOTO_DIFFERS),
        Case("group with desired above maximum", "ValidationError",
             partial(create, f"{name}-bad", LaunchConfigurationName=configuration, MinSize=0, MaxSize=1, DesiredCapacity=2), MOTO_DIFFERS),
        Case("update to minimum above maximum", "ValidationError", partial(update, AutoScalingGroupName=empty, MinSize=1), MOTO_DIFFERS),
        Case("update to desired above maximum", "ValidationError", partial(update, AutoScalingGroupName=empty, DesiredCapacity=1), MOTO_DIFFERS),
        Case("desired above maximum", "ValidationError",
             partial(scaling.set_desired_capacity, AutoScalingGroupName=empty, DesiredCapacity=1), MOTO_DIFFERS),
        Case("update an unknown group", "ValidationError", partial(update, AutoScalingGroupName="unknown", MinSize=0)),
        Case("delete an unknown group", "ValidationError", partial(scaling.delete_auto_scaling_group, AutoScalingGroupName="unknown")),
        Case("delete an unknown configuration", "ValidationError",
             partial(scaling.delete_launch_configuration, LaunchConfigurationName="unknown"), MOTO_DIFFERS),
        Case("delete a configuration in use", "ResourceInUse",
             partial(scaling.delete_launch_configuration, LaunchConfigurationName=configuration), MOTO_DIFFERS),
        Case("attach an unknown load balancer", "ValidationError",
             partial(scaling.attach_load_balancers, AutoScalingGroupName=name, LoadBalancerNames=["unknown"]), MOTO_DIFFERS),
        Case("detach a load balancer that is not attached", "ValidationError",
             partial(scaling.detach_load_balancers, AutoScalingGroupName=name, LoadBalancerNames=[world.names.load_balancer(2)]), MOTO_DIFFERS),
        Case("terminate an unknown instance", "ValidationError",
             partial(scaling.terminate_instance_in_auto_scaling_group, InstanceId=f"i-{UNKNOWN}", ShouldDecrementDesiredCapacity=False),
             MOTO_DIFFERS),
        Case("suspend an unknown process", "ValidationError",
             partial(scaling.suspend_processes, AutoScalingGroupName=name, ScalingProcesses=["Sleep"]), MOTO_DIFFERS),
        Case("policy on an unknown group", "ValidationError",
             partial(scaling.put_scaling_policy, AutoScalingGroupName="unknown", PolicyName="p", AdjustmentType="ChangeInCapacity",
                     ScalingAdjustment=1), MOTO_DIFFERS),
        Case("schedule on an unknown group", "ValidationError",
             partial(scaling.put_scheduled_update_group_action, AutoScalingGroupName="unknown", ScheduledActionName="s",
                     Recurrence="0 8 * * *", DesiredCapacity=1), MOTO_DIFFERS),
        Case("protect an instance of no group", "ValidationError",
             partial(scaling.set_instance_protection, AutoScalingGroupName=name, InstanceIds=[f"i-{UNKNOWN}"], ProtectedFromScaleIn=True),
             MOTO_DIFFERS),
        Case("page of an unknown token", "InvalidNextToken", partial(scaling.describe_auto_scaling_groups, NextToken="unknown"), MOTO_DIFFERS),
        Case("delete a group with instances", "ResourceInUse", partial(scaling.delete_auto_scaling_group, AutoScalingGroupName=name), MOTO_SPOILS),
    ]


def unknown_names_are_no_errors(world):
    scaling = world.autoscaling
    found = scaling.describe_auto_scaling_groups(AutoScalingGroupNames=["unknown"])["AutoScalingGroups"]
    world.checks.equal("autoscaling: an unknown group is an empty list", found, [])
    found = scaling.describe_launch_configurations(LaunchConfigurationNames=["unknown"])["LaunchConfigurations"]
    world.checks.equal("autoscaling: an unknown configuration is an empty list", found, [])


def _create(world, name, MinSize=0, MaxSize=0, **parameters):
    world.autoscaling.create_auto_scaling_group(
        AutoScalingGroupName=name, MinSize=MinSize, MaxSize=MaxSize, VPCZoneIdentifier=",".join(world.subnets()), **parameters)


def _unknown_image(world):
    name = f"{world.names.environment}-unknown-image"
    world.ec2.create_launch_template(
        LaunchTemplateName=name, LaunchTemplateData={"ImageId": f"ami-{UNKNOWN}", "InstanceType": "t3.small"})
    _create(world, name, LaunchTemplate={"LaunchTemplateName": name, "Version": "1"})
