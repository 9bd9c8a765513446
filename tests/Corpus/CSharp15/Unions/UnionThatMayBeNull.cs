// A pattern over a union that may be missing asks the union for its Value.
// Harmless: it asks whether there is one.
[assembly: Expect("PERM1001", "Main → Pet.Value → Store.Save → File.WriteAllText")]

Pet? pet = args.Length == 0 ? new Pet(4) : null;
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (pet is int number && number > 3) //! Harmless: if (pet.HasValue)
    Console.WriteLine("a number");

[System.Runtime.CompilerServices.Union]
readonly struct Pet
{
    public Pet(int number) => Console.WriteLine(number);

    public object? Value => Store.Save();
}
