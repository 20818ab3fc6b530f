using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.IdentityManagement.Model;
using BlueGreen.Aws;
using BlueGreen.Planning;
using BlueGreen.State;
using IamTag = Amazon.IdentityManagement.Model.Tag;

namespace BlueGreen.Execution.Steps;

/// <summary>Makes the role, the instance profile and the key pair. Each has a name of its own, so that a repeated call makes no second one.</summary>
internal sealed class IdentitySteps(RunParts run, ObjectMaker maker)
{
    private const string IsThere = "EntityAlreadyExists";

    public async Task CreateAsync(CreateRole step, CancellationToken cancellationToken)
    {
        var request = new CreateRoleRequest
        {
            RoleName = step.Name,
            AssumeRolePolicyDocument = TrustPolicy.ForEc2,
            Description = "Web servers",
            Tags = OwnTags(),
        };
        await maker
            .ChangeAsync("iam:CreateRole", token => run.Aws.Iam.CreateRoleAsync(request, token), cancellationToken, IsThere)
            .ConfigureAwait(false);
        run.Log.Tell($"role {step.Name}: made");
    }

    public async Task CreateAsync(CreateInstanceProfile step, CancellationToken cancellationToken)
    {
        var request = new CreateInstanceProfileRequest { InstanceProfileName = step.Name, Tags = OwnTags() };
        await maker
            .ChangeAsync(
                "iam:CreateInstanceProfile",
                token => run.Aws.Iam.CreateInstanceProfileAsync(request, token),
                cancellationToken,
                IsThere
            )
            .ConfigureAwait(false);
        run.Log.Tell($"instance profile {step.Name}: made");
    }

    // A profile holds one role: that it is full says, after a lost answer, that the role is in it.
    public Task AddAsync(AddRoleToProfile step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "iam:AddRoleToInstanceProfile",
            token =>
                run.Aws.Iam.AddRoleToInstanceProfileAsync(
                    new AddRoleToInstanceProfileRequest { InstanceProfileName = step.Name, RoleName = step.Name },
                    token
                ),
            cancellationToken,
            "LimitExceeded",
            IsThere
        );

    public async Task ImportAsync(ImportKeyPair step, CancellationToken cancellationToken)
    {
        var request = new ImportKeyPairRequest
        {
            KeyName = step.Name,
            PublicKeyMaterial = KeyFiles.PublicKeyOf(step.File),
            TagSpecifications = maker.Tagged(ResourceType.KeyPair, step.Name),
        };
        await maker
            .ChangeAsync(
                "ec2:ImportKeyPair",
                token => run.Aws.Ec2.ImportKeyPairAsync(request, token),
                cancellationToken,
                "InvalidKeyPair.Duplicate"
            )
            .ConfigureAwait(false);
        run.Log.Tell($"key pair {step.Name}: made, its private key is in {step.File}");
    }

    private List<IamTag> OwnTags() => [new() { Key = Tags.Environment, Value = run.EnvironmentTag }];
}
