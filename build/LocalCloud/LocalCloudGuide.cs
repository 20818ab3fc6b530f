namespace Build.LocalCloud;

/// <summary>How a person uses the running local cloud.</summary>
internal static class LocalCloudGuide
{
    public static IEnumerable<string> Lines(LocalCloudProcess running, Layout layout) =>
        [
            $"The local cloud answers at {running.Endpoint}; its page is {running.Endpoint}/_local/.",
            "With the AWS CLI, Boto3 or any AWS SDK:",
            $"  export AWS_ENDPOINT_URL={running.Endpoint} AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=eu-west-1",
            "  aws route53 list-hosted-zones",
            $"Its data and log lie in {layout.Display(layout.LocalCloud)}. --target=Local-Cloud-Stop stops it.",
        ];
}
