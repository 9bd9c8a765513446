// An array is a span to an overload and to an extension method.
// Harmless: those that write take a sequence.
int[] numbers = [1, 2];
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Log.Write(numbers); } catch (UnauthorizedAccessException) { }
try { numbers.Save(); } catch (UnauthorizedAccessException) { }

static class Log
{
    [Expect("PERM1001", "Main → Log.Write → File.WriteAllText")]
    public static void Write(ReadOnlySpan<int> numbers) => File.WriteAllText(Case.File, "x");
    //^ Harmless: public static void Write(ReadOnlySpan<int> numbers) => Console.WriteLine(numbers.Length);

    public static void Write(IEnumerable<int> numbers) => Console.WriteLine(numbers);
    //^ Harmless: public static void Write(IEnumerable<int> numbers) => File.WriteAllText(Case.File, "x");

    [Expect("PERM1001", "Main → Log.Save → File.WriteAllText")]
    public static void Save(this ReadOnlySpan<int> numbers) => File.WriteAllText(Case.File, "x");
    //^ Harmless: public static void Save(this ReadOnlySpan<int> numbers) => Console.WriteLine(numbers.Length);

    public static void Save(this IEnumerable<int> numbers) => Console.WriteLine(numbers);
    //^ Harmless: public static void Save(this IEnumerable<int> numbers) => File.WriteAllText(Case.File, "x");
}
