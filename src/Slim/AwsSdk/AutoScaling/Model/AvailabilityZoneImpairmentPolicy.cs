namespace Amazon.AutoScaling.Model;

public class AvailabilityZoneImpairmentPolicy
{
    public bool? ZonalShiftEnabled { get; set; }

    public ImpairedZoneHealthCheckBehavior ImpairedZoneHealthCheckBehavior { get; set; }
}
