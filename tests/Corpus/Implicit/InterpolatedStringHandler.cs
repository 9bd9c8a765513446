// An interpolated string calls the handler that its parameter asks for.
using System.Runtime.CompilerServices;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Log.Write($"number {1}");

static class Log
{
    public static void Write(Handler handler) => Console.WriteLine(handler);
}

[InterpolatedStringHandler]
readonly struct Handler(int literalLength, int formattedCount)
{
    public void AppendLiteral(string text) => Console.WriteLine(text + literalLength + formattedCount);

    public void AppendFormatted<T>(T value) => Store.Save();
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
