namespace Amazon.CloudWatch.Model;

public class LabelOptions
{
    public string Timezone { get; set; }
}
