namespace Amazon.CloudWatch.Model;

public class EvaluationCriteria
{
    public AlarmPromQLCriteria PromQLCriteria { get; set; }
}

public class AlarmPromQLCriteria
{
    public string Query { get; set; }

    public int? PendingPeriod { get; set; }

    public int? RecoveryPeriod { get; set; }
}
