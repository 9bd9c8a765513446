// An array is a span to an overload and to an extension method.
int[] numbers = [1, 2];
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Log.Write(numbers); } catch (UnauthorizedAccessException) { }
try { numbers.Save(); } catch (UnauthorizedAccessException) { }

static class Log
{
    [Expect("PERM1001", "Main → Log.Write → File.WriteAllText")]
    public static void Write(ReadOnlySpan<int> numbers) => File.WriteAllText(Case.File, "x");

    public static void Write(IEnumerable<int> numbers) => Console.WriteLine(numbers);

    [Expect("PERM1001", "Main → Log.Save → File.WriteAllText")]
    public static void Save(this ReadOnlySpan<int> numbers) => File.WriteAllText(Case.File, "x");

    public static void Save(this IEnumerable<int> numbers) => Console.WriteLine(numbers);
}
