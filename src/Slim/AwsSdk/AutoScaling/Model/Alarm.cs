namespace Amazon.AutoScaling.Model;

public class Alarm
{
    public string AlarmName { get; set; }

    public string AlarmARN { get; set; }
}
