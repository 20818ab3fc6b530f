using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Execution.Steps;

/// <summary>Makes the security group and lets things in.</summary>
internal sealed class SecurityGroupSteps(RunParts run, ObjectMaker maker, MadeIds made)
{
    private const string IsThere = "InvalidPermission.Duplicate";

    public async Task CreateAsync(CreateSecurityGroup step, CancellationToken cancellationToken)
    {
        var vpc = made.VpcOf(step);
        made.SecurityGroup = await maker
            .MakeAsync(
                $"security group {step.Name}",
                "ec2:CreateSecurityGroup",
                token => FindAsync(step.Name, vpc, token),
                async token =>
                    (
                        await run
                            .Aws.Ec2.CreateSecurityGroupAsync(
                                new CreateSecurityGroupRequest
                                {
                                    GroupName = step.Name,
                                    Description = $"Web servers and load balancers of {run.EnvironmentTag}",
                                    VpcId = vpc,
                                    TagSpecifications = maker.Tagged(ResourceType.SecurityGroup, step.Name),
                                },
                                token
                            )
                            .ConfigureAwait(false)
                    ).GroupId,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    // One rule that is there already fails the whole call, also where an answer was lost: then each is let in alone.
    public async Task AllowAsync(AllowIngress step, CancellationToken cancellationToken)
    {
        var group = made.SecurityGroupOf(step);
        try
        {
            await AuthorizeAsync(group, step.Rules, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsCallException exception) when (exception.ErrorCode == IsThere)
        {
            foreach (var rule in step.Rules)
            {
                await AllowOneAsync(group, rule, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task AllowOneAsync(string group, IngressRule rule, CancellationToken cancellationToken)
    {
        try
        {
            await AuthorizeAsync(group, [rule], cancellationToken).ConfigureAwait(false);
        }
        catch (AwsCallException exception) when (exception.ErrorCode == IsThere)
        {
            run.Log.Detail($"{group}: lets in {rule} already");
        }
    }

    private Task AuthorizeAsync(string group, IReadOnlyList<IngressRule> rules, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "ec2:AuthorizeSecurityGroupIngress",
            token =>
                run.Aws.Ec2.AuthorizeSecurityGroupIngressAsync(
                    new AuthorizeSecurityGroupIngressRequest
                    {
                        GroupId = group,
                        IpPermissions = [.. rules.Select(rule => IngressRules.Write(rule, group))],
                    },
                    token
                ),
            cancellationToken
        );

    private async Task<string?> FindAsync(string name, string vpc, CancellationToken cancellationToken)
    {
        var request = new DescribeSecurityGroupsRequest { Filters = [new Filter("vpc-id", [vpc]), .. maker.TaggedFilters(name)] };
        var response = await run
            .Calls.RunAsync(
                "ec2:DescribeSecurityGroups",
                token => run.Aws.Ec2.DescribeSecurityGroupsAsync(request, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return response.SecurityGroups?.FirstOrDefault()?.GroupId;
    }
}
