// What an iterator is handed it runs where it is enumerated.
// Harmless: it is enumerated before the drop.
[assembly: Expect("PERM1001", "Main → Main.Map → lambda in Main → Store.Save → File.WriteAllText")]

var numbers = Map(() => Store.Save());
//! Harmless: foreach (var number in numbers) Console.WriteLine(number);
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var number in numbers) //! Harmless:
    Console.WriteLine(number); //! Harmless:

static IEnumerable<int> Map(Func<int> make)
{
    yield return make();
}
