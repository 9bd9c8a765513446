// The Value of a union is read through the interface that all unions implement.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → Pet.Value → Store.Save → File.WriteAllText")]

System.Runtime.CompilerServices.IUnion pet = new Pet(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(pet.Value);

[System.Runtime.CompilerServices.Union]
class Pet : System.Runtime.CompilerServices.IUnion
{
    public Pet(int number) => Console.WriteLine(number);

    public object? Value => Store.Save(); //! Harmless: public object? Value => Store.Print();
}
