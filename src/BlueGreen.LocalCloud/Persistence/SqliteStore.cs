using System.Text.Json;
using BlueGreen.LocalCloud.Host;
using Microsoft.Data.Sqlite;

namespace BlueGreen.LocalCloud.Persistence;

/// <summary>State in a SQLite file, which one process holds. With write-ahead logging a killed one loses no call that was answered.</summary>
internal sealed class SqliteStore : IStateStore
{
    private const string ClockName = "Clock";

    private const string Schema = """
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
        """;

    private const string FileName = "cloud.db";

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, string> _saved = [];

    public SqliteStore(string directory)
    {
        _ = Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, FileName);
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Pooling = false,
                DefaultTimeout = 1,
            }.ToString()
        );
        _connection.Open();
        using var schema = _connection.CreateCommand();
        schema.CommandText = Schema;
        _ = schema.ExecuteNonQuery();
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT name, json FROM documents";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            _saved[rows.GetString(0)] = rows.GetString(1);
        }
    }

    /// <summary>Whether a state lies there.</summary>
    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, FileName));

    public CloudState? LoadState()
    {
        var documents = _saved.Where(d => d.Key != ClockName).Select(d => (d.Key, d.Value)).ToList();
        return documents.Count == 0 ? null : StateDocuments.Read(documents);
    }

    public ClockMark? LoadClock() => _saved.TryGetValue(ClockName, out var json) ? JsonSerializer.Deserialize<ClockMark>(json) : null;

    public void Save(CloudState state, ClockMark clock) => Write([.. StateDocuments.Of(state), Document(clock)]);

    public void Save(ClockMark clock) => Write([Document(clock)]);

    public void Dispose() => _connection.Dispose();

    private static (string Name, string Json) Document(ClockMark clock) => (ClockName, JsonSerializer.Serialize(clock));

    private void Write(IReadOnlyList<(string Name, string Json)> documents)
    {
        var changed = documents.Where(d => _saved.GetValueOrDefault(d.Name) != d.Json).ToList();
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "INSERT INTO documents (name, json) VALUES ($name, $json) ON CONFLICT (name) DO UPDATE SET json = excluded.json";
        var name = command.Parameters.Add("$name", SqliteType.Text);
        var json = command.Parameters.Add("$json", SqliteType.Text);
        foreach (var document in changed)
        {
            name.Value = document.Name;
            json.Value = document.Json;
            _ = command.ExecuteNonQuery();
        }

        transaction.Commit();
        foreach (var document in changed)
        {
            _saved[document.Name] = document.Json;
        }
    }
}
