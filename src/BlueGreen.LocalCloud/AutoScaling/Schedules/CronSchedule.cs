using System.Globalization;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Minute, hour, day of month, month, day of week: the five cron fields of a scheduled action.</summary>
internal sealed class CronSchedule
{
    private static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly HashSet<int> _minutes;
    private readonly HashSet<int> _hours;
    private readonly HashSet<int> _days;
    private readonly HashSet<int> _months;
    private readonly HashSet<int> _weekdays;
    private readonly bool _anyDay;
    private readonly bool _anyWeekday;

    private CronSchedule(string[] fields)
    {
        _minutes = Field(fields[0], 0, 59, [], 0);
        _hours = Field(fields[1], 0, 23, [], 0);
        _days = Field(fields[2], 1, 31, [], 0);
        _months = Field(fields[3], 1, 12, MonthNames, 1);
        _weekdays = [.. Field(fields[4], 0, 7, DayNames, 0).Select(day => day % 7)];
        _anyDay = fields[2] is "*" or "?";
        _anyWeekday = fields[4] is "*" or "?";
    }

    public static CronSchedule? TryParse(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5)
        {
            return null;
        }

        try
        {
            return new CronSchedule(fields);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The first moment after <paramref name="after"/>, read in <paramref name="zone"/>; null when none comes in four years.</summary>
    public DateTimeOffset? Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(after, zone).DateTime;
        var candidate = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified).AddMinutes(
            1
        );
        var end = candidate.AddYears(4);
        while (candidate < end)
        {
            if (!_months.Contains(candidate.Month) || !IsDay(candidate))
            {
                candidate = candidate.Date.AddDays(1);
            }
            else if (!_hours.Contains(candidate.Hour))
            {
                candidate = candidate.Date.AddHours(candidate.Hour + 1);
            }
            else if (!_minutes.Contains(candidate.Minute) || zone.IsInvalidTime(candidate))
            {
                candidate = candidate.AddMinutes(1);
            }
            else
            {
                return new DateTimeOffset(candidate, zone.GetUtcOffset(candidate)).ToUniversalTime();
            }
        }

        return null;
    }

    // Where both the day of the month and the weekday are given, either is enough: cron's own rule.
    private bool IsDay(DateTime day) =>
        (_anyDay, _anyWeekday) switch
        {
            (true, true) => true,
            (false, true) => _days.Contains(day.Day),
            (true, false) => _weekdays.Contains((int)day.DayOfWeek),
            (false, false) => _days.Contains(day.Day) || _weekdays.Contains((int)day.DayOfWeek),
        };

    private static HashSet<int> Field(string text, int least, int greatest, string[] names, int firstName)
    {
        var values = new HashSet<int>();
        foreach (var part in text.Split(','))
        {
            var slash = part.IndexOf('/', StringComparison.Ordinal);
            var step = slash < 0 ? 1 : Number(part[(slash + 1)..], [], 0);
            var range = slash < 0 ? part : part[..slash];
            var (from, to) = Range(range, slash >= 0, least, greatest, names, firstName);
            if (step < 1 || from < least || to > greatest || from > to)
            {
                throw new FormatException(text);
            }

            for (var value = from; value <= to; value += step)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static (int From, int To) Range(string range, bool stepped, int least, int greatest, string[] names, int firstName)
    {
        if (range is "*" or "?")
        {
            return (least, greatest);
        }

        var dash = range.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            return (Number(range[..dash], names, firstName), Number(range[(dash + 1)..], names, firstName));
        }

        var from = Number(range, names, firstName);
        return (from, stepped ? greatest : from);
    }

    private static int Number(string text, string[] names, int firstName)
    {
        var index = Array.FindIndex(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + firstName : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
