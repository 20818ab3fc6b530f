namespace Amazon.AutoScaling.Model;

public class CapacityReservationSpecification
{
    public CapacityReservationPreference CapacityReservationPreference { get; set; }

    public CapacityReservationTarget CapacityReservationTarget { get; set; }
}

public class CapacityReservationTarget
{
    public List<string> CapacityReservationIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> CapacityReservationResourceGroupArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
