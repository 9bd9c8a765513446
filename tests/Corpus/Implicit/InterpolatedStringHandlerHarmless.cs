// An interpolated string calls the handler that its parameter asks for: the one that writes is never called.
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

    public void AppendFormatted<T>(T value) => Store.Print();
}

static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
